/** What a person may ask about a customer: everything that is kept, and that it be erased (product.md 5.6). */
@NullMarked
package io.baton.application.port.in.customer;

import org.jspecify.annotations.NullMarked;
