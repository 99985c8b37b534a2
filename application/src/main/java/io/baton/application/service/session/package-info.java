/** Finding sessions and steering them. */
@NullMarked
package io.baton.application.service.session;

import org.jspecify.annotations.NullMarked;
