/** Which hosts may be called at the wish of somebody who does not run this server. */
@NullMarked
package io.baton.adapter.ai.host;

import org.jspecify.annotations.NullMarked;
