/** The description of the API, for those who may use it. */
@NullMarked
package io.baton.bootstrap.openapi;

import org.jspecify.annotations.NullMarked;
