/** The PostgreSQL that Baton brings along, and the question whether any PostgreSQL answers. */
@NullMarked
package io.baton.bootstrap.database;

import org.jspecify.annotations.NullMarked;
