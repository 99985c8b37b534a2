package io.baton.adapter.twilio.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.TaskAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskAttributesJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"z\":1,\"a\":2,\"m\":3}",
                "{\"exact\":1.50,\"big\":12345678901234567890.123456789,\"small\":1e-7,\"zero\":-0}",
                "{\"yes\":true,\"no\":false,\"nothing\":null}",
                "{\"nested\":{\"list\":[1,\"two\",[],{},[null]]}}",
                "{\"text\":\"\\\"quoted\\\" \\\\ \\n \\u0001 ñ 😀\"}",
                "{\"\":\"an empty key\"}"
            })
    void keepsEveryCharacterThatCounts(String json) {
        assertThat(TaskAttributesJson.read(json).written()).isEqualTo(json);
    }

    @Test
    void readsWhatOthersWriteLessCompactly() {
        assertThat(TaskAttributesJson.read(" { \"a\" : [ 1 , 2 ] , \"b\" : \"\\u00e9\\/\" } ")
                        .written())
                .isEqualTo("{\"a\":[1,2],\"b\":\"é/\"}");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "null"})
    void readsNothingAsNoAttributes(String json) {
        assertThat(TaskAttributesJson.read(json)).isEqualTo(TaskAttributes.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\":}",
                "{\"a\":1}}",
                "{\"a\":1} {}",
                "[]",
                "\"secret\"",
                "1",
                "secret",
                "{'a':1}",
                "{\"a\":NaN}"
            })
    void refusesWhatIsNoJsonObject(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskAttributesJson.read(json))
                .withMessageStartingWith("expected")
                .withMessageNotContaining("secret");
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertThatIllegalArgumentException().isThrownBy(() -> TaskAttributesJson.read("{\"a\":" + "[".repeat(100_000)));
    }

    @Test
    void readsBackWhateverTheDomainWrites() {
        var random = new Random(20260504);
        for (int i = 0; i < 500; i++) {
            var attributes = new TaskAttributes(fields(random, 4));

            assertThat(TaskAttributesJson.read(attributes.written())).isEqualTo(attributes);
        }
    }

    private static AttributeValue.Fields fields(Random random, int depth) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.put(text(random), value(random, depth));
        }
        return new AttributeValue.Fields(values);
    }

    private static AttributeValue value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0 -> AttributeValue.of(text(random));
            case 1 -> AttributeValue.of(random.nextBoolean());
            case 2 -> new AttributeValue.Literal(Double.toString(random.nextGaussian()));
            case 3 -> fields(random, depth - 1);
            default -> new AttributeValue.Array(items(random, depth - 1));
        };
    }

    private static List<AttributeValue> items(Random random, int depth) {
        List<AttributeValue> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(value(random, depth));
        }
        return items;
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        random.ints(random.nextInt(12), 0, 0xD7FF).forEach(character -> text.append((char) character));
        return text.append("😀".repeat(random.nextInt(2))).toString();
    }
}
