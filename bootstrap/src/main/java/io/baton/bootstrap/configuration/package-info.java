/** What an operator may set, checked before anything starts. Plain Java: the launcher reads it without a container. */
@NullMarked
package io.baton.bootstrap.configuration;

import org.jspecify.annotations.NullMarked;
