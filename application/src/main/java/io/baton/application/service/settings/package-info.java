/** Settings of connections, each version with its line in the audit log. */
@NullMarked
package io.baton.application.service.settings;

import org.jspecify.annotations.NullMarked;
