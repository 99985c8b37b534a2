package io.baton.domain.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.AttributeValue.Array;
import io.baton.domain.taskrouter.AttributeValue.Fields;
import io.baton.domain.taskrouter.AttributeValue.Literal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private static final Fields TASK = new Fields(Map.of(
            "channelType",
            AttributeValue.of("web"),
            "handedOff",
            AttributeValue.of(true),
            "asText",
            AttributeValue.of("true"),
            "level",
            new Literal("7"),
            "nothing",
            Scope.NULL,
            "languages",
            new Array(List.of(AttributeValue.of("en"), AttributeValue.of("es"))),
            "customer",
            new Fields(Map.of("tier", AttributeValue.of("gold"), "age", new Literal("41.50")))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handedOff == true",
                "handedOff==true",
                "true == handedOff",
                "channelType == 'web'",
                "channelType == \"web\"",
                "channelType != 'sms'",
                "1==1",
                "1 == 1.0",
                "level > 6 AND level >= 7 AND level < 8 AND level <= 7",
                "level > -1",
                "customer.age == 41.5",
                "customer.tier == 'gold'",
                "channelType CONTAINS 'we'",
                "languages HAS 'es'",
                "'es' IN languages",
                "channelType IN ['sms', \"web\"]",
                "channelType NOT IN ['sms', 'voice']",
                "channelType NOT IN []",
                "missing == null",
                "nothing == null",
                "customer.missing.deeper == null",
                "level != null",
                "missing != true",
                "missing NOT IN languages",
                "channelType == 'sms' OR handedOff == true",
                "channelType == 'sms' or channelType == 'web' and handedOff == TRUE",
                "(channelType == 'sms' OR channelType == 'web') AND (handedOff == true)",
                "languages has 'en' and 'es' in languages and channelType not in ['sms']",
                "'it\\'s' == \"it's\"",
                "'a' < 'b'"
            })
    void holdsForTheTask(String expression) {
        assertThat(in(expression)).isEqualTo(Truth.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handedOff == 'true'",
                "asText == true",
                "handedoff == true",
                "level == '7'",
                "level > '6'",
                "missing > 1",
                "missing == true",
                "level CONTAINS 7",
                "channelType HAS 'web'",
                "languages == 'en'",
                "languages CONTAINS 'en'",
                "'fr' IN languages",
                "channelType IN 'web'",
                "task.handedOff == true",
                "1==2",
                "channelType == 'web' AND handedOff == false",
                "(channelType == 'sms' OR channelType == 'web') AND handedOff == false"
            })
    void doesNotHoldForTheTask(String expression) {
        assertThat(in(expression)).isEqualTo(Truth.NO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "handedOff",
                "handedOff = true",
                "handedOff == ",
                "NOT handedOff == true",
                "NOT IN languages",
                "my-key == 1",
                "handedOff == true AND",
                "handedOff == true channelType == 'web'",
                "handedOff == true && 1==1",
                "(handedOff == true",
                "handedOff == true)",
                "channelType == 'web",
                "channelType IN ['web'",
                "channelType IN [['web']]",
                "level == 1.2.3",
                "level == 7a",
                "and == 1",
                "{}",
                "§"
            })
    void isUnknownWhenItCanNotBeRead(String expression) {
        var read = Expression.read(expression);

        assertThat(read.in(Scope.of(TASK))).isEqualTo(Truth.UNKNOWN);
        assertThat(read.problem()).get().asString().startsWith("unexpected ");
    }

    @Test
    void keepsWhatCanBeReadAroundUnreadableParentheses() {
        assertThat(in("(what is this?) AND handedOff == false")).isEqualTo(Truth.NO);
        assertThat(in("(what is (this)) OR handedOff == true")).isEqualTo(Truth.YES);
        assertThat(in("(what is this?) AND handedOff == true")).isEqualTo(Truth.UNKNOWN);
        assertThat(Expression.read("(what is this?) AND 1==1").problem()).contains("unexpected 'is'");
    }

    @Test
    void seesTaskAndWorkerBehindTheirPrefixes() {
        var worker = Scope.of(new Fields(Map.of(
                "sid", AttributeValue.of("WK1"), "languages", TASK.values().get("languages"))));
        var scope = Scope.named(Map.of("task", Scope.of(TASK), "worker", worker));

        assertThat(Expression.read("worker.sid != 'WK1'").in(scope)).isEqualTo(Truth.NO);
        assertThat(Expression.read("worker.sid NOT IN task.languages").in(scope))
                .isEqualTo(Truth.YES);
        assertThat(Expression.read("task.customer.tier == 'gold'").in(scope)).isEqualTo(Truth.YES);
        assertThat(Expression.read("channelType == 'web'").in(scope)).isEqualTo(Truth.NO);
    }

    @Test
    void isUnknownWhereAValueIsNotKnown() {
        var scope = Scope.named(Map.of("task", Scope.unknown(), "worker", Scope.of(TASK)));

        assertThat(Expression.read("worker.level > task.level").in(scope)).isEqualTo(Truth.UNKNOWN);
        assertThat(Expression.read("worker.level IN [1, task.level]").in(scope)).isEqualTo(Truth.UNKNOWN);
        assertThat(Expression.read("worker.level > task.level AND worker.level == 8")
                        .in(scope))
                .isEqualTo(Truth.NO);
    }

    @Test
    void knowsWhatItRequires() {
        var yes = AttributeValue.of(true);

        assertThat(Expression.read("handedOff == true AND channelType == 'web'").requires("handedOff", yes))
                .isTrue();
        assertThat(Expression.read("(handedOff == true AND 1==1) OR TRUE == handedOff")
                        .requires("handedOff", yes))
                .isTrue();
        assertThat(Expression.read("handedOff == true OR channelType == 'web'").requires("handedOff", yes))
                .isFalse();
        assertThat(Expression.read("handedOff != true").requires("handedOff", yes))
                .isFalse();
        assertThat(Expression.read("handedOff == 'true'").requires("handedOff", yes))
                .isFalse();
    }

    @Test
    void survivesAnyDepthAndAnyNumber() {
        var deep = "(".repeat(200_000) + "1==1" + ")".repeat(200_000);

        assertThat(in(deep)).isEqualTo(Truth.UNKNOWN);
        assertThat(in("(".repeat(99) + "1==1" + ")".repeat(99))).isEqualTo(Truth.YES);
        assertThat(Expression.read("level > 3").in(path -> Optional.of(new Literal("1e99999999999"))))
                .isEqualTo(Truth.NO);
    }

    private static Truth in(String expression) {
        return Expression.read(expression).in(Scope.of(TASK));
    }
}
