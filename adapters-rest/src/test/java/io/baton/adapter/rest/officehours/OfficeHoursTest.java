package io.baton.adapter.rest.officehours;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.RestServer;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock stands at Monday, 2 March 2026, 09:00 UTC. */
class OfficeHoursTest {

    private static final String HOURS =
            """
            {"schedules": {
               "shop": {"zone": "Europe/Berlin",
                        "shifts": [{"day": "monday", "from": "09:00", "to": "17:00"},
                                   {"day": "friday", "from": "22:00", "to": "06:00"}],
                        "closures": [{"date": "2026-04-03"}, {"from": "2026-12-24", "to": "2027-01-01"},
                                     {"yearly": "02-29"}]},
               "chat": {"zone": "America/New_York",
                        "shifts": [{"day": "monday", "from": "00:00", "to": "00:00"}]}},
             "channels": {"web": "chat"}, "default": "shop", "outside": "stay_with_ai",
             "channelsOutside": {"web": "follow_up"}}""";

    private final RestServer server = new RestServer();
    private final String path = "/api/v1/connections/" + UUID.randomUUID() + "/office-hours";

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void humansAreAlwaysThereUntilSomebodySaysOtherwise() {
        var hours = server.get(path);

        assertThat(hours.status()).isEqualTo(200);
        assertThat(hours.json().getInt("version")).isZero();
        assertThat(hours.json().getString("outside")).isEqualTo("hand_off");
        assertThat(hours.json().getJsonObject("now").getJsonObject("sms").toString())
                .isEqualTo("{\"open\":true,\"nextOpening\":null}");
    }

    @Test
    void whatIsSavedIsShownAsItWasWritten() {
        var saved = server.send("PUT", path, HOURS);

        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        var shown = server.get(path).json();
        assertThat(shown).isEqualTo(saved.json());
        assertThat(shown.getInt("version")).isEqualTo(1);
        assertThat(shown.getString("madeBy")).isEqualTo("ada");
        assertThat(shown.getJsonObject("schedules").getJsonObject("shop").toString())
                .isEqualTo(
                        "{\"zone\":\"Europe/Berlin\",\"shifts\":["
                                + "{\"day\":\"monday\",\"from\":\"09:00\",\"to\":\"17:00\"},"
                                + "{\"day\":\"friday\",\"from\":\"22:00\",\"to\":\"06:00\"}],\"closures\":["
                                + "{\"date\":\"2026-04-03\"},{\"from\":\"2026-12-24\",\"to\":\"2027-01-01\"},{\"yearly\":\"02-29\"}]}");
        assertThat(shown.getJsonObject("channels").toString()).isEqualTo("{\"web\":\"chat\"}");
        assertThat(shown.getString("default")).isEqualTo("shop");
        assertThat(shown.getString("outside")).isEqualTo("stay_with_ai");
        assertThat(shown.getJsonObject("channelsOutside").toString()).isEqualTo("{\"web\":\"follow_up\"}");
    }

    @Test
    void everyChannelSaysWhetherHumansAreThere() {
        var now = server.send("PUT", path, HOURS.replace("\"09:00\"", "\"11:00\""))
                .json()
                .getJsonObject("now");

        assertThat(now.keySet()).containsExactlyInAnyOrder("sms", "whatsapp", "web", "messenger", "voice", "email");
        assertThat(now.getJsonObject("web").getBoolean("open")).isTrue();
        assertThat(now.getJsonObject("sms").getBoolean("open")).isFalse();
        assertThat(now.getJsonObject("sms").getString("nextOpening")).isEqualTo("2026-03-02T10:00:00Z");
    }

    @Test
    void whoeverSavesOnAnOlderVersionIsToldSo() {
        server.send("PUT", path, HOURS);

        server.send("PUT", path, "{\"basedOn\": 0}").isProblem(409, "changed-meanwhile");

        assertThat(server.get(path).json().getInt("version")).isEqualTo(1);
        assertThat(server.get(path + "/versions").json().getJsonArray("items")).hasSize(1);
        assertThat(server.get(path + "?version=0").json().getInt("version")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Europe/Berlin\" | \"Europe/Atlantis\"      | schedules.shop.zone",
                "\"Europe/Berlin\" | \"+01:00\"               | schedules.shop.zone",
                "\"Europe/Berlin\" | 1                        | schedules.shop.zone",
                "\"Europe/Berlin\" | null                     | schedules.shop.zone",
                "\"monday\", \"from\": \"09:00\" | \"someday\", \"from\": \"09:00\" | schedules.shop.shifts[0].day",
                "\"22:00\"         | \"24:00\"                | schedules.shop.shifts[1].from",
                "\"22:00\"         | \"22:00:30\"             | schedules.shop.shifts[1].from",
                "\"22:00\"         | \"9:00\"                 | schedules.shop.shifts[1].from",
                "\"06:00\"         | \"22:00\"                | schedules.shop.shifts[1].to",
                "\"to\": \"06:00\" | \"till\": \"06:00\"      | schedules.shop.shifts[1].to,schedules.shop.shifts[1].till",
                "2026-04-03        | 2026-02-30               | schedules.shop.closures[0].date",
                "2027-01-01        | 2026-12-23               | schedules.shop.closures[1].to",
                ", \"to\": \"2027-01-01\" | ''                | schedules.shop.closures[1].to",
                "02-29             | 02-30                    | schedules.shop.closures[2].yearly",
                "02-29             | 2026-02-28               | schedules.shop.closures[2].yearly",
                "\"yearly\": \"02-29\" | \"date\": \"2026-01-01\", \"yearly\": \"02-29\" | schedules.shop.closures[2]",
                "\"yearly\": \"02-29\" | ''                   | schedules.shop.closures[2]",
                "{\"web\": \"chat\"} | {\"web\": \"char\"}    | channels.web",
                "{\"web\": \"chat\"} | {\"fax\": \"chat\"}    | channels.fax",
                "{\"web\": \"chat\"} | [\"chat\"]             | channels",
                "\"default\": \"shop\" | \"default\": \"shpo\" | default",
                "stay_with_ai      | close                    | outside",
                "follow_up         | FOLLOW_UP                | channelsOutside.web",
                "\"default\"       | \"defaults\"             | defaults",
            })
    void whatIsWrongIsNamedByItsPathAndNothingIsSaved(String right, String wrong, String fields) {
        var answer = server.send("PUT", path, HOURS.replaceFirst(Pattern.quote(right), wrong))
                .isProblem(400, "invalid-request");

        assertThat(answer.fields()).containsExactly(fields.split(","));
        assertThat(server.settings.kept).isEmpty();
    }
}
