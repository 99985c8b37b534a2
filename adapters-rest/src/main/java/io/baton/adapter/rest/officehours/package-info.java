/** Office hours of a connection as a resource (product.md 3.5). */
@NullMarked
package io.baton.adapter.rest.officehours;

import org.jspecify.annotations.NullMarked;
