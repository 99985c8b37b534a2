/** What the outside may ask of Baton over HTTP. */
@NullMarked
package io.baton.adapter.rest;

import org.jspecify.annotations.NullMarked;
