/** Folders that belong to one server and one user. Plain Java: the launcher uses it without a container. */
@NullMarked
package io.baton.bootstrap.folder;

import org.jspecify.annotations.NullMarked;
