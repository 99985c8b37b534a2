package io.baton.adapter.rest.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.FakeAnalytics;
import io.baton.adapter.rest.RestServer;
import io.baton.application.port.out.analytics.Dimension;
import io.baton.application.port.out.analytics.Selection;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyticsTest {

    private static final RestServer SERVER = new RestServer();
    private static final String SESSIONS = "/api/v1/analytics/sessions";
    private static final String HANDOFFS = "/api/v1/analytics/handoffs";

    @BeforeEach
    void forget() {
        SERVER.analytics.asked.clear();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void showsTotalsSharesAndGroups() {
        var answer = SERVER.get(SESSIONS);

        assertThat(answer.status()).isEqualTo(200);
        var total = answer.json().getJsonObject("total");
        assertThat(total.getInt("sessions")).isEqualTo(4);
        assertThat(total.getInt("open")).isEqualTo(1);
        assertThat(total.getInt("engineFailures")).isEqualTo(5);
        assertThat(total.getJsonObject("outcomes").getJsonObject("resolved").toString())
                .isEqualTo("{\"count\":2,\"share\":0.6667}");
        assertThat(total.getJsonObject("timeToFirstReply").toString())
                .isEqualTo("{\"average\":2.500,\"count\":3,\"p50\":2.000,\"p90\":4.250,\"p95\":4.500}");
        var sms = answer.json().getJsonObject("groups").getJsonArray("channel").getJsonObject(0);
        assertThat(sms.getString("key")).isEqualTo("sms");
        assertThat(sms.getJsonNumber("share").doubleValue()).isEqualTo(0.25);
        assertThat(sms.getJsonObject("figures")
                        .getJsonObject("timeToFirstReply")
                        .toString())
                .isEqualTo("{\"count\":0}");
    }

    @Test
    void takesTheLastThirtyDaysUnlessToldOtherwise() {
        var answer = SERVER.get(HANDOFFS);

        assertThat(asked().from()).isEqualTo(FakeAnalytics.NOW.minusSeconds(30 * 86_400));
        assertThat(asked().to()).isEqualTo(FakeAnalytics.NOW);
        assertThat(asked().groupBy()).isNull();
        assertThat(answer.json().getString("zone")).isEqualTo("UTC");
        assertThat(answer.json().getString("to")).isEqualTo(FakeAnalytics.NOW.toString());
    }

    @Test
    void countsTheLastDayOfAPeriodToItsEndInItsZone() {
        SERVER.get(HANDOFFS + "?from=2026-03-28&to=2026-03-29&zone=Europe/Berlin&groupBy=reason");

        assertThat(asked().from()).isEqualTo(Instant.parse("2026-03-27T23:00:00Z"));
        assertThat(asked().to()).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(asked().groupBy()).isEqualTo(Dimension.REASON);
    }

    @Test
    void takesMomentsAsTheyStand() {
        SERVER.get(SESSIONS + "?from=2026-03-28T10:00:00Z&to=2026-03-28T12:00:00%2B01:00&zone=Europe/Berlin");

        assertThat(asked().from()).isEqualTo(Instant.parse("2026-03-28T10:00:00Z"));
        assertThat(asked().to()).isEqualTo(Instant.parse("2026-03-28T11:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, from",
        "to=2026-02-30, to",
        "from=2026-03-02&to=2026-03-01, to",
        "from=2026-03-02T00:00:00Z&to=2026-03-02T00:00:00Z, to",
        "from=2027-01-01, from",
        "to=%2B99999-01-01, to",
        "zone=Berlin, zone",
        "zone=%2B02:00, zone",
        "zone=Asia/Dubai, zone",
        "groupBy=reason, groupBy",
        "connection=acme, connection",
        "format=pdf, format",
        "period=week, period",
    })
    void namesWhatIsWrong(String query, String field) {
        var answer = SERVER.get(SESSIONS + "?" + query).isProblem(400, "invalid-request");

        assertThat(answer.fields()).containsExactly(field);
    }

    @Test
    void saysThatThereIsTooMuchToCount() {
        SERVER.get(SESSIONS + "?zone=" + FakeAnalytics.SLOW_ZONE).isProblem(503, "too-much-to-count");
    }

    @Test
    void writesATableForSpreadsheets() {
        var answer = SERVER.get(SESSIONS + "?format=csv");

        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(answer.header("Content-Disposition")).contains("attachment; filename=\"baton-sessions.csv\"");
        assertThat(answer.body().split("\r\n"))
                .containsExactly(
                        "by,key,share,sessions,open,resolved,resolved_share,returned,returned_share,assumed,assumed_share,"
                                + "abandoned,abandoned_share,abandoned_waiting,abandoned_waiting_share,handed_off,handed_off_share,"
                                + "human_only,human_only_share,opted_out,opted_out_share,empty,empty_share,engine_failures,"
                                + "first_reply_count,first_reply_average,first_reply_p50,first_reply_p90,first_reply_p95",
                        "total,,1.0000,4,1,2,0.6667,0,0.0000,1,0.3333,0,0.0000,0,0.0000,0,0.0000,0,0.0000,0,0.0000,0,0.0000,5,"
                                + "3,2.500,2.000,4.250,4.500",
                        "channel,sms,0.2500,1,0,1,1.0000,0,0.0000,0,0.0000,0,0.0000,0,0.0000,0,0.0000,0,0.0000,0,0.0000,0,0.0000,0,"
                                + "0,,,,");
    }

    @Test
    void writesATableForWhomeverAcceptsNothingElse() {
        var answer = SERVER.send(SERVER.request(HANDOFFS).header("Accept", "text/csv"));

        assertThat(answer.body()).startsWith("by,key,share,handoffs,accepted,waiting,abandoned,time_to_human_count,");
    }

    @Test
    void writesNoFormulas() {
        var answer = SERVER.get(HANDOFFS + "?format=csv");

        assertThat(answer.body())
                .contains("\r\nlanguage,\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\",0.3333,")
                .contains("\r\nlanguage,\"' -2+3,4\",0.3333,");
    }

    private static Selection asked() {
        return SERVER.analytics.asked.get(0);
    }
}
