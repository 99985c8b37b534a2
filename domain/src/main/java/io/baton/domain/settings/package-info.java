/** What people set for a connection, version by version, and the settings that decide a conversation. */
@NullMarked
package io.baton.domain.settings;

import org.jspecify.annotations.NullMarked;
