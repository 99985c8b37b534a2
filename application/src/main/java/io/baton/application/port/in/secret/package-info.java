/** Exchanging the key that encrypts stored secrets (product.md 1.7). */
@NullMarked
package io.baton.application.port.in.secret;

import org.jspecify.annotations.NullMarked;
