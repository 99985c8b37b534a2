package io.baton.domain.taskrouter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaskAttributesTest {

    private static final String HEX = "0123456789abcdef0123456789abcdef";

    @Test
    void writesCompactJson() {
        Map<String, AttributeValue> inner = new LinkedHashMap<>();
        inner.put("b", new AttributeValue.Array(List.of(AttributeValue.of("x"), new AttributeValue.Literal("null"))));
        inner.put("a", new AttributeValue.Fields(Map.of()));
        var attributes = TaskAttributes.empty()
                .with("text", AttributeValue.of("hi"))
                .with("yes", AttributeValue.of(true))
                .with("number", new AttributeValue.Literal("1.50"))
                .with("none", new AttributeValue.Array(List.of()))
                .with("nested", new AttributeValue.Fields(inner));

        assertThat(attributes.written())
                .isEqualTo(
                        "{\"text\":\"hi\",\"yes\":true,\"number\":1.50,\"none\":[],\"nested\":{\"b\":[\"x\",null],\"a\":{}}}");
        assertThat(TaskAttributes.empty().written()).isEqualTo("{}");
    }

    @Test
    void escapesOnlyWhatJsonDemands() {
        assertThat(AttributeValue.of("\"\\\n\r\t\b\u001f/é漢😀\u2028").written())
                .isEqualTo("\"\\\"\\\\\\n\\r\\t\\u0008\\u001f/é漢😀\u2028\"");
        assertThat(TaskAttributes.empty().with("a\"b", AttributeValue.of("x")).written())
                .isEqualTo("{\"a\\\"b\":\"x\"}");
    }

    @Test
    void takesOnlyTheBooleanForAMark() {
        var none = TaskAttributes.empty();

        assertThat(none.isHandedOff()).isFalse();
        assertThat(none.with("handedOff", AttributeValue.of("true")).isHandedOff())
                .isFalse();
        assertThat(none.with("handedOff", AttributeValue.of(false)).isHandedOff())
                .isFalse();
        assertThat(none.with("handedOff", AttributeValue.of(true)).isHandedOff())
                .isTrue();
    }

    @Test
    void readsTheSidsOfFlexOnlyWhereTheyAreSids() {
        var attributes = TaskAttributes.empty()
                .with("conversationSid", AttributeValue.of("CH" + HEX))
                .with("flexInteractionSid", AttributeValue.of("KD" + HEX))
                .with("flexInteractionChannelSid", AttributeValue.of("UO" + HEX));

        assertThat(attributes.conversation())
                .hasValueSatisfying(sid -> assertThat(sid).hasToString("CH" + HEX));
        assertThat(attributes.interaction()).isPresent();
        assertThat(attributes.interactionChannel()).isPresent();
        assertThat(attributes
                        .with("conversationSid", AttributeValue.of("UO" + HEX))
                        .conversation())
                .isEmpty();
        assertThat(attributes
                        .with("flexInteractionSid", new AttributeValue.Literal("7"))
                        .interaction())
                .isEmpty();
    }

    @Test
    void replacesInPlaceAndRemovesWithoutTouchingTheRest() {
        var attributes = TaskAttributes.empty()
                .with("a", AttributeValue.of("1"))
                .with("b", AttributeValue.of("2"))
                .with("a", AttributeValue.of("3"));

        assertThat(attributes.written()).isEqualTo("{\"a\":\"3\",\"b\":\"2\"}");
        assertThat(attributes.without("a").written()).isEqualTo("{\"b\":\"2\"}");
        assertThat(attributes.without("z")).isEqualTo(attributes);
    }

    @ParameterizedTest
    @CsvSource({
        "pending, true, true",
        "reserved, true, true",
        "assigned, true, false",
        "wrapping, true, false",
        "completed, false, false",
        "canceled, false, false"
    })
    void knowsTheLifeOfATask(String wire, boolean open, boolean unassigned) {
        var status = AssignmentStatus.of(wire);

        assertThat(status.wire()).isEqualTo(wire);
        assertThat(status.isOpen()).isEqualTo(open);
        assertThat(status.isUnassigned()).isEqualTo(unassigned);
    }

    @ParameterizedTest
    @CsvSource({
        "pending, true, 0",
        "accepted, true, 1",
        "wrapping, false, 2",
        "rejected, false, 3",
        "timeout, false, 3",
        "canceled, false, 3",
        "rescinded, false, 3",
        "completed, false, 3"
    })
    void knowsTheLifeOfAReservation(String wire, boolean live, int rank) {
        var status = ReservationStatus.of(wire);

        assertThat(status.wire()).isEqualTo(wire);
        assertThat(status.isLive()).isEqualTo(live);
        assertThat(status.rank()).isEqualTo(rank);
    }

    @ParameterizedTest
    @EnumSource
    void refusesAStatusThatTwilioDoesNotKnow(AssignmentStatus status) {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> AssignmentStatus.of(status.wire() + "x"));
    }
}
