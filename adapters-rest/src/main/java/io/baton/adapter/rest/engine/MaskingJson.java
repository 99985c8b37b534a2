package io.baton.adapter.rest.engine;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.domain.masking.MaskingPattern;
import io.baton.domain.masking.MaskingPatterns;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/** Masking patterns as JSON. */
final class MaskingJson {

    private static final int MOST = 20;
    private static final Format<String> NAME = Format.line(MaskingPattern.LONGEST_NAME);
    private static final Format<String> REGEX = Format.line(MaskingPattern.LONGEST_REGEX);

    private MaskingJson() {}

    static MaskingPatterns read(JsonFields fields) {
        return new MaskingPatterns(fields.objects("patterns", MOST).stream()
                .map(MaskingJson::pattern)
                .flatMap(List::stream)
                .toList());
    }

    private static List<MaskingPattern> pattern(JsonFields fields) {
        var name = fields.required("name", NAME);
        var regex = fields.required("regex", REGEX);
        if (!name.isGiven() || !regex.isGiven()) {
            return List.of();
        }
        var pattern = new MaskingPattern(name.get(), regex.get());
        pattern.problem().ifPresent(problem -> fields.violations().wrong(fields.path("regex"), problem));
        return List.of(pattern);
    }

    static JsonObject write(MaskingPatterns masking) {
        var patterns = Json.createArrayBuilder();
        masking.patterns()
                .forEach(pattern -> patterns.add(
                        Json.createObjectBuilder().add("name", pattern.name()).add("regex", pattern.regex())));
        return Json.createObjectBuilder().add("patterns", patterns).build();
    }
}
