package io.baton.adapter.ai.action;

import io.baton.application.port.out.action.ActionClient;
import io.baton.application.port.out.action.ActionClient.Answer.Answered;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Reads what a server answers, counted while it is read. The status counts even when the body can't be read. */
final class AnswerReader {

    private AnswerReader() {}

    static Answered read(ClassicHttpResponse response) {
        return new Answered(response.getCode(), text(response.getEntity()));
    }

    private static String text(@Nullable HttpEntity entity) {
        if (entity == null) {
            return "";
        }
        var encoding = entity.getContentEncoding();
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return "(The answer is compressed, which was not asked for, and was not read.)";
        }
        var type = Optional.ofNullable(ContentType.parseLenient(entity.getContentType()));
        return type.map(AnswerReader::isText).orElse(true)
                ? text(entity, type.map(ContentType::getCharset).orElse(StandardCharsets.UTF_8))
                : "(The answer is no text and was not read.)";
    }

    private static boolean isText(ContentType type) {
        var name = type.getMimeType().toLowerCase(Locale.ROOT);
        return name.startsWith("text/") || name.contains("json") || name.contains("xml");
    }

    private static String text(HttpEntity entity, @Nullable Charset charset) {
        try {
            // not closed here: closing reads an answer to its end, and this one may have none; the connection is cut
            // instead
            var read = entity.getContent().readNBytes(ActionClient.MAX_ANSWER + 1);
            return read.length > ActionClient.MAX_ANSWER
                    ? "(The answer is larger than " + ActionClient.MAX_ANSWER + " bytes and was not read.)"
                    : new String(read, charset == null ? StandardCharsets.UTF_8 : charset);
        } catch (IOException broken) {
            return "(The answer could not be read to its end.)";
        }
    }
}
