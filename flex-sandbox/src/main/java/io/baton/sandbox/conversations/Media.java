package io.baton.sandbox.conversations;

import io.baton.sandbox.core.JsonFields;
import jakarta.json.JsonObject;

/** An attachment. */
public record Media(String sid, String contentType, String filename, long size) {

    /** As in a message resource. */
    public JsonObject toResource() {
        return fields("sid", "content_type", "filename", "size");
    }

    /** As in a webhook. */
    JsonObject toWebhook() {
        return fields("Sid", "ContentType", "Filename", "Size");
    }

    private JsonObject fields(String sidName, String typeName, String fileName, String sizeName) {
        return JsonFields.empty()
                .put(sidName, sid)
                .put(typeName, contentType)
                .put(fileName, filename)
                .put(sizeName, size)
                .put(sidName.equals("sid") ? "category" : "Category", "media")
                .toObject();
    }
}
