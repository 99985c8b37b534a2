/** Wrong on purpose: what the rules of architecture must catch. */
@NullMarked
package io.baton.adapter.twilio.wrong;

import org.jspecify.annotations.NullMarked;
