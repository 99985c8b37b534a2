/** What is kept of a customer (product.md 5.6). */
@NullMarked
package io.baton.application.port.out.customer;

import org.jspecify.annotations.NullMarked;
