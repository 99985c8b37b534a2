/** Domain types as JSON documents and back, without a word of it in the domain. */
@NullMarked
package io.baton.adapter.persistence.document;

import org.jspecify.annotations.NullMarked;
