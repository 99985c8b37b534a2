/** The API for the people who write the articles. */
@NullMarked
package io.baton.adapter.rest.knowledge;

import org.jspecify.annotations.NullMarked;
