/** What is kept in the database for lanes, in the one transaction of each step (architecture.md, "The lane, exactly"). */
@NullMarked
package io.baton.application.port.out.lane;

import org.jspecify.annotations.NullMarked;
