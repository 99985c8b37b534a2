/** TaskRouter workflows: where they take a task, whether that is where it should go, and how they are repaired (product.md 1.5, 1.6). */
@NullMarked
package io.baton.domain.workflow;

import org.jspecify.annotations.NullMarked;
