/** Who asks: logins, and what they may (product.md 5.5). */
@NullMarked
package io.baton.adapter.rest.login;

import org.jspecify.annotations.NullMarked;
