/** Twilio's SIDs, each its own checked type: two letters and 32 hexadecimal digits. */
@NullMarked
package io.baton.domain.sid;

import org.jspecify.annotations.NullMarked;
