/** What Baton remembers, on PostgreSQL. */
@NullMarked
package io.baton.adapter.persistence;

import org.jspecify.annotations.NullMarked;
