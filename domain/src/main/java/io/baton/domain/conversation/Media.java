package io.baton.domain.conversation;

/**
 * An attachment of a message.
 *
 * @param size in bytes
 */
public record Media(String fileName, String contentType, long size) {}
