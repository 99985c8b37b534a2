/** Tests that run inside Open Liberty, among the adapters that Baton runs with. */
@NullMarked
package io.baton.bootstrap.container;

import org.jspecify.annotations.NullMarked;
