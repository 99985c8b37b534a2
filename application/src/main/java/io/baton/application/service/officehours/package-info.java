/** Whether humans are there, beyond what their office hours say (product.md 3.6). */
@NullMarked
package io.baton.application.service.officehours;

import org.jspecify.annotations.NullMarked;
