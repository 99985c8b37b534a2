package io.baton.sandbox.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.sandbox.core.JsonText;
import io.baton.sandbox.core.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    private static final Scope SCOPE = Scope.of(
            JsonText.object(
                    "attributes",
                    """
            {"channelType": "sms", "handedOff": true, "asText": "true", "priority": 7, "name": "Ann O'Hara",
             "routing": {"skills": ["support", "billing"], "levels": {"billing": 3}}, "nothing": null}
            """));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            channelType == 'sms'                          | true
            channelType == "sms"                          | true
            channelType != 'sms'                          | false
            handedOff == true                             | true
            handedOff == 'true'                           | false
            asText == true                                | false
            priority > 6                                  | true
            priority >= 7                                 | true
            priority < 7                                  | false
            priority <= 6.5                               | false
            priority > '6'                                | false
            priority == 7.0                               | true
            priority > -1                                 | true
            name CONTAINS 'O\\'H'                         | true
            name contains "ann"                           | false
            routing.skills HAS 'support'                  | true
            routing.skills has 'sales'                    | false
            routing.levels.billing == 3                   | true
            channelType HAS 'sms'                         | false
            channelType IN ['sms', 'web']                 | true
            channelType in ['web']                        | false
            channelType NOT IN ['web']                    | true
            channelType not in ['sms']                    | false
            'support' IN routing.skills                   | true
            channelType NOT IN missing                    | true
            missing == null                               | true
            missing != null                               | false
            nothing == null                               | true
            channelType != null                           | true
            missing == true                               | false
            missing != true                               | true
            missing > 1                                   | false
            1==1                                          | true
            1 == 2                                        | false
            handedOff == true AND priority > 9            | false
            handedOff == true OR priority > 9             | true
            1==2 AND 1==1 OR 1==1                         | true
            1==2 AND (1==1 OR 1==1)                       | false
            (handedOff == true and (priority > 9 or 1==1))| true
            priority IN [1, 7]                            | true
            priority IN []                                | false
            """)
    void comparesAsTaskRouterDoes(String expression, boolean expected) {
        assertThat(Expression.parse(expression).matches(SCOPE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "handedOff",
                "handedOff ==",
                "== true",
                "handedOff = true",
                "(handedOff == true",
                "handedOff == true)",
                "handedOff == true AND",
                "my-key == 1",
                "name == 'open",
                "channelType IN ['sms'",
                "channelType NOT 'sms'",
                "NOT handedOff == true",
                "a == 1 b == 2",
                "and == 1",
                "a 'CONTAINS' b",
                "a == 1;"
            })
    void refusesWhatTaskRouterCannotRead(String expression) {
        assertThatThrownBy(() -> Expression.parse(expression))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(400))
                .hasMessageStartingWith("Invalid expression");
    }

    @Test
    void seesTaskAndWorkerBehindTheirPrefixes() {
        Scope worker = Scope.of(JsonText.object("attributes", "{\"level\": 2}")).with(Map.of("sid", "WK1"));
        Scope both = Scope.prefixed(Map.of("task", SCOPE, "worker", worker));

        assertThat(Expression.parse("worker.sid != 'WK2' AND task.priority > worker.level")
                        .matches(both))
                .isTrue();
        assertThat(Expression.parse("worker.sid NOT IN task.routing.skills").matches(both))
                .isTrue();
        assertThat(Expression.parse("priority == 7").matches(both)).isFalse();
    }
}
