package io.baton.domain.engine;

/** Tokens that a language model counted for one turn: those it read and those it wrote. */
public record TokenUsage(int input, int output) {}
