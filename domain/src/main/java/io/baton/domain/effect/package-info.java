/** What Baton wants done outside: durable, repeatable effects and what becomes of them (architecture.md, "The lane, exactly"). */
@NullMarked
package io.baton.domain.effect;

import org.jspecify.annotations.NullMarked;
