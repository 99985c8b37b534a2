/** Taking webhooks (product.md 2.1). */
@NullMarked
package io.baton.application.service.webhook;

import org.jspecify.annotations.NullMarked;
