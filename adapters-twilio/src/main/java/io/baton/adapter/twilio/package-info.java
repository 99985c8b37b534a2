/** Twilio as Baton sees it: what it sends and what it can be asked. */
@NullMarked
package io.baton.adapter.twilio;

import org.jspecify.annotations.NullMarked;
