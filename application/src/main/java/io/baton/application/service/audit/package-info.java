/** Keeping and reading the audit log. */
@NullMarked
package io.baton.application.service.audit;

import org.jspecify.annotations.NullMarked;
