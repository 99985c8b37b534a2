/** TaskRouter's expression language: parsed once, evaluated against task and worker attributes. */
@NullMarked
package io.baton.sandbox.expression;

import org.jspecify.annotations.NullMarked;
