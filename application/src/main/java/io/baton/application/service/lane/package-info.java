/** Working a lane: decide, begin, perform, record (architecture.md, "The lane, exactly"). */
@NullMarked
package io.baton.application.service.lane;

import org.jspecify.annotations.NullMarked;
