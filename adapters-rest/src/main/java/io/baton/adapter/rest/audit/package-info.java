/** The audit log as JSON (product.md 5.5). */
@NullMarked
package io.baton.adapter.rest.audit;

import org.jspecify.annotations.NullMarked;
