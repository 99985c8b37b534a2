/** JSON as Twilio writes it, to and from Baton's types. */
@NullMarked
package io.baton.adapter.twilio.json;

import org.jspecify.annotations.NullMarked;
