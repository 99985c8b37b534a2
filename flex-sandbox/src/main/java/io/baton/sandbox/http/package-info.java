/** The ways in: the JDK's HTTP server and a servlet. */
@NullMarked
package io.baton.sandbox.http;

import org.jspecify.annotations.NullMarked;
