/** Twilio's REST operations, independent of the HTTP server that carries them. */
@NullMarked
package io.baton.sandbox.rest;

import org.jspecify.annotations.NullMarked;
