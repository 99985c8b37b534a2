/** Reading what a request brings: bodies within a limit, fields by name, and everything that is wrong with them at once. */
@NullMarked
package io.baton.adapter.rest.input;

import org.jspecify.annotations.NullMarked;
