/** TaskRouter's expression language: read once, evaluated on the attributes of tasks and workers (contract.md 4.3). */
@NullMarked
package io.baton.domain.workflow.expression;

import org.jspecify.annotations.NullMarked;
