/** Shows what an engine would find in a connection's articles (product.md 4). */
@NullMarked
package io.baton.application.service.knowledge;

import org.jspecify.annotations.NullMarked;
