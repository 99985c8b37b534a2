package io.baton.adapter.ai.request;

/** Words of a text: from the first up to, not including, the last index. */
record Span(int from, int to) {}
