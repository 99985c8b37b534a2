/** Use cases, the ports they need, and the worker that walks a conversation's lane. */
@NullMarked
package io.baton.application;

import org.jspecify.annotations.NullMarked;
