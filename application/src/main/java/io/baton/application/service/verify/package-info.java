/** A conversation that Baton holds with itself at Twilio, to see that the whole set-up works. */
@NullMarked
package io.baton.application.service.verify;

import org.jspecify.annotations.NullMarked;
