/** What the settings of a connection have in common: versions, who made them, and what they are based on. */
@NullMarked
package io.baton.adapter.rest.settings;

import org.jspecify.annotations.NullMarked;
