package io.baton.domain.officehours;

import java.time.Instant;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Says to a customer when humans are back, as their language writes days and times. */
public final class OpeningText {

    private static final int DAYS_OF_A_WEEK = 7;

    private OpeningText() {}

    /**
     * The weekday and time within a week; with the date beyond.
     *
     * @param language BCP 47; {@code und} gives English
     * @param zone the schedule's: the customer's own is not known
     */
    public static String of(Instant opening, Instant now, ZoneId zone, String language) {
        var locale = "und".equals(language) ? Locale.ENGLISH : Locale.forLanguageTag(language);
        var local = opening.atZone(zone);
        var days = ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), local.toLocalDate());
        var day = days < DAYS_OF_A_WEEK ? "EEEE" : date(locale);
        var time = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                null, FormatStyle.SHORT, IsoChronology.INSTANCE, locale);
        return DateTimeFormatter.ofPattern(day + ", " + time, locale).format(local);
    }

    private static String date(Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.FULL, null, IsoChronology.INSTANCE, locale);
    }
}
