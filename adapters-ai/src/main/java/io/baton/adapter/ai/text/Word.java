package io.baton.adapter.ai.text;

/**
 * A word of a text in comparable form.
 *
 * @param form lower case, without accents; a single character in scripts that write no spaces
 * @param start offset of its first character in the text
 * @param end offset behind its last character
 * @param sentence number of its sentence, from 0
 * @param clause number of its clause, from 0; commas end clauses, too
 */
public record Word(String form, int start, int end, int sentence, int clause) {}
