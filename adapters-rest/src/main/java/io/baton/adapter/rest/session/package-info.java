/** Sessions as JSON: found, shown with transcript and timeline, handed off (product.md 5.1, 3.9). */
@NullMarked
package io.baton.adapter.rest.session;

import org.jspecify.annotations.NullMarked;
