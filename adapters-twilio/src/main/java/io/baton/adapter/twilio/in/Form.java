package io.baton.adapter.twilio.in;

import io.baton.application.port.out.flex.TwilioWebhooks.Undecodable;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A form body, decoded field by field in the order of the body. Decoded here and not by the container, because the
 * signature covers every field, repeated ones too (contract.md 9.1).
 */
record Form(List<Field> fields) {

    /** One field of the form. */
    record Field(String name, String value) {}

    Form {
        fields = List.copyOf(fields);
    }

    /**
     * Decodes a body; throws {@link Undecodable} when it is no {@code application/x-www-form-urlencoded} in UTF-8.
     */
    static Form decode(byte[] body) {
        List<Field> fields = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '&') {
                if (i > start) {
                    fields.add(field(body, start, i));
                }
                start = i + 1;
            }
        }
        return new Form(fields);
    }

    private static Field field(byte[] body, int start, int end) {
        int equals = start;
        while (equals < end && body[equals] != '=') {
            equals++;
        }
        return new Field(text(body, start, equals), text(body, Math.min(equals + 1, end), end));
    }

    private static String text(byte[] body, int start, int end) {
        var decoded = new ByteArrayOutputStream(end - start);
        for (int i = start; i < end; i++) {
            if (body[i] == '%') {
                decoded.write(escaped(body, i, end));
                i += 2;
            } else {
                decoded.write(plain(body[i]));
            }
        }
        return utf8(decoded.toByteArray());
    }

    private static int escaped(byte[] body, int percent, int end) {
        boolean complete = percent + 2 < end;
        int high = complete ? Character.digit(body[percent + 1], 16) : -1;
        int low = complete ? Character.digit(body[percent + 2], 16) : -1;
        if (high < 0 || low < 0) {
            throw new Undecodable("the form has a % without two hexadecimal digits behind it");
        }
        return high * 16 + low;
    }

    private static int plain(byte character) {
        if (character >= 0 && character < ' ') {
            throw new Undecodable("the form has a control character that is not escaped");
        }
        return character == '+' ? ' ' : character;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Undecodable("the form is not written in UTF-8");
        }
    }
}
