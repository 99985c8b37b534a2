package io.baton.domain.taskrouter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomDataTest {

    @Test
    void joinsNestedKeysAndKeepsScalarsAsTheyAre() {
        var order = fields("id", AttributeValue.of("A-7"), "total", new AttributeValue.Literal("12.50"));
        var attributes = TaskAttributes.empty()
                .with("customerName", AttributeValue.of("Ada"))
                .with("vip", AttributeValue.of(true))
                .with("order", new AttributeValue.Fields(Map.of("latest", order)));

        assertThat(CustomData.of(attributes))
                .containsOnly(
                        entry("flex_customerName", "Ada"),
                        entry("flex_vip", "true"),
                        entry("flex_order_latest_id", "A-7"),
                        entry("flex_order_latest_total", "12.50"));
    }

    @Test
    void writesArraysAsJsonAndLeavesNullsOut() {
        var attributes = TaskAttributes.empty()
                .with(
                        "tags",
                        new AttributeValue.Array(List.of(AttributeValue.of("a"), new AttributeValue.Literal("2"))))
                .with("empty", new AttributeValue.Array(List.of()))
                .with("nothing", new AttributeValue.Literal("null"))
                .with("deep", fields("nothing", new AttributeValue.Literal("null"), "x", AttributeValue.of("y")));

        assertThat(CustomData.of(attributes))
                .containsOnly(entry("flex_tags", "[\"a\",2]"), entry("flex_empty", "[]"), entry("flex_deep_x", "y"));
    }

    @Test
    void letsATopLevelKeyWinOverAJoinedOneWhereverItStands() {
        var attributes = TaskAttributes.empty()
                .with("order", fields("id", AttributeValue.of("joined"), "z", AttributeValue.of("kept")))
                .with("order_id", AttributeValue.of("top"));

        assertThat(CustomData.of(attributes))
                .containsOnly(entry("flex_order_id", "top"), entry("flex_order_z", "kept"));
    }

    @Test
    void takes200KeysAtMost() {
        var attributes = TaskAttributes.empty();
        for (int i = 0; i < 250; i++) {
            attributes = attributes.with("key" + i, AttributeValue.of("v"));
        }

        assertThat(CustomData.of(attributes))
                .hasSize(200)
                .containsKey("flex_key199")
                .doesNotContainKey("flex_key200");
    }

    @Test
    void takes1000CharactersOfAValueAndNoHalfCharacter() {
        var attributes = TaskAttributes.empty()
                .with("exact", AttributeValue.of("x".repeat(1000)))
                .with("long", AttributeValue.of("x".repeat(1001)))
                .with("emoji", AttributeValue.of("x".repeat(999) + "😀"));

        assertThat(CustomData.of(attributes))
                .containsOnly(
                        entry("flex_exact", "x".repeat(1000)),
                        entry("flex_long", "x".repeat(1000)),
                        entry("flex_emoji", "x".repeat(999)));
    }

    private static AttributeValue.Fields fields(String key, AttributeValue value, String other, AttributeValue second) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        values.put(key, value);
        values.put(other, second);
        return new AttributeValue.Fields(values);
    }
}
