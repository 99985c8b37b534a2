/** Exporting and erasing what is kept of a customer (product.md 5.6). */
@NullMarked
package io.baton.adapter.rest.customer;

import org.jspecify.annotations.NullMarked;
