/** Reading and saving what people set for a connection. */
@NullMarked
package io.baton.application.port.in.settings;

import org.jspecify.annotations.NullMarked;
