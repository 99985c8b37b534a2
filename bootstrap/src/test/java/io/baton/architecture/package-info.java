/** What may know what, said once, held for the whole of Baton, and seen to fail. */
@NullMarked
package io.baton.architecture;

import org.jspecify.annotations.NullMarked;
