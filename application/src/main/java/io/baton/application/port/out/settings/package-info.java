/** Where the settings of a connection are kept, version by version, and its secrets by name. */
@NullMarked
package io.baton.application.port.out.settings;

import org.jspecify.annotations.NullMarked;
