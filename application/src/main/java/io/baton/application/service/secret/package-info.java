/** Exchanging the key that encrypts stored secrets. */
@NullMarked
package io.baton.application.service.secret;

import org.jspecify.annotations.NullMarked;
