package io.baton.domain.officehours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.domain.conversation.Channel;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeHoursTest {

    private static final Instant SUNDAY = Instant.parse("2026-11-22T12:00:00Z");
    private static final Schedule MONDAYS = new Schedule(
            ZoneId.of("Europe/Berlin"),
            List.of(new Shift(DayOfWeek.MONDAY, LocalTime.parse("09:00"), LocalTime.parse("17:00"))),
            List.of());

    @Test
    void aChannelUsesItsOwnScheduleOrTheCommonOne() {
        var hours = new OfficeHours(
                Map.of("shop", MONDAYS, "never", new Schedule(ZoneId.of("UTC"), List.of(), List.of())),
                Map.of(Channel.WEB, "never"),
                "shop",
                OutsideHours.HAND_OFF,
                Map.of());

        assertThat(hours.nextOpening(Channel.SMS, SUNDAY)).contains(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(hours.nextOpening(Channel.WEB, SUNDAY)).isEmpty();
    }

    @Test
    void withoutAScheduleHumansAreAlwaysThere() {
        var hours = OfficeHours.always();

        assertThat(hours.isOpen(Channel.SMS, SUNDAY)).isTrue();
        assertThat(hours.nextOpening(Channel.SMS, SUNDAY)).contains(SUNDAY);
        assertThat(hours.openTime(Channel.SMS, SUNDAY, SUNDAY.plusSeconds(90))).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void refusesAScheduleThatNobodyWrote() {
        assertThatThrownBy(() -> new OfficeHours(
                        Map.of("shop", MONDAYS), Map.of(Channel.WEB, "shpo"), null, OutsideHours.HAND_OFF, Map.of()))
                .hasMessageContaining("shpo");
        assertThatThrownBy(() -> new OfficeHours(Map.of(), Map.of(), "shop", OutsideHours.STAY_WITH_AI, Map.of()))
                .hasMessageContaining("shop");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en  | 2026-11-23T08:00:00Z | Monday, 9:00 AM",
                "und | 2026-11-23T08:00:00Z | Monday, 9:00 AM",
                "de  | 2026-11-23T08:00:00Z | Montag, 09:00",
                "fr  | 2026-11-23T08:00:00Z | lundi, 09:00",
                "es  | 2026-11-23T08:00:00Z | lunes, 9:00",
                "de  | 2026-12-07T08:00:00Z | Montag, 7. Dezember 2026, 09:00",
                "en  | 2026-12-07T08:00:00Z | Monday, December 7, 2026, 9:00 AM",
            })
    void saysTheNextOpeningInTheCustomersLanguage(String language, Instant opening, String text) {
        assertThat(OpeningText.of(opening, SUNDAY, ZoneId.of("Europe/Berlin"), language)
                        .replaceAll("[\\u202f\\u00a0]", " "))
                .isEqualTo(text);
    }
}
