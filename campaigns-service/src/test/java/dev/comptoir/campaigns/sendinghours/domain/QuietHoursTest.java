package dev.comptoir.campaigns.sendinghours.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static QuietHours quiet(String from, String until) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(until), Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "21:00,08:00,20:59:59,false",
        "21:00,08:00,21:00:00,true",
        "21:00,08:00,00:00:00,true",
        "21:00,08:00,07:59:59,true",
        "21:00,08:00,08:00:00,false",
        "12:00,14:00,11:59:59,false",
        "12:00,14:00,12:00:00,true",
        "12:00,14:00,14:00:00,false",
        "00:00,08:00,00:00:00,true",
        "21:00,00:00,23:59:59,true",
        "21:00,00:00,00:00:00,false"
    })
    void begins_with_its_first_minute_and_ends_before_the_last(String from, String until, String at, boolean isQuiet) {
        assertThat(quiet(from, until).contains(LocalDateTime.parse("2025-11-28T" + at)))
                .isEqualTo(isQuiet);
    }

    @Test
    void a_quiet_day_is_quiet_all_day() {
        QuietHours sundays = new QuietHours(null, null, Set.of(DayOfWeek.SUNDAY));

        assertThat(sundays.contains(LocalDateTime.parse("2025-11-29T23:59:59"))).isFalse();
        assertThat(sundays.contains(LocalDateTime.parse("2025-11-30T00:00:00"))).isTrue();
        assertThat(sundays.contains(LocalDateTime.parse("2025-12-01T00:00:00"))).isFalse();
        assertThat(QuietHours.NONE.contains(LocalDateTime.parse("2025-11-30T03:00:00")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // a Friday night, the quiet Saturday and Sunday after it, and a moment that is not quiet
        "2025-11-27T22:00:00Z,2025-11-28T07:00:00Z",
        "2025-11-28T21:30:00Z,2025-12-01T07:00:00Z",
        "2025-11-28T12:00:00.5Z,2025-11-28T12:00:00.5Z",
        // the night in which the clock goes back, and the one in which it goes forward
        "2025-10-26T00:15:00Z,2025-10-27T07:00:00Z",
        "2026-03-27T22:00:00Z,2026-03-30T06:00:00Z"
    })
    void what_falls_due_in_a_quiet_time_goes_out_when_the_next_open_one_begins(Instant due, Instant goes) {
        QuietHours nights = new QuietHours(
                LocalTime.parse("22:00"), LocalTime.parse("08:00"), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

        assertThat(new OpenHours(nights, ZoneId.of("Europe/Paris")).from(due)).isEqualTo(goes);
    }

    @Test
    void a_quiet_time_that_ends_in_the_hour_the_clock_shows_twice_ends_once() {
        OpenHours hours = new OpenHours(quiet("21:00", "02:30"), ZoneId.of("Europe/Paris"));

        assertThat(hours.from(Instant.parse("2025-10-26T00:15:00Z"))).isEqualTo(Instant.parse("2025-10-26T00:30:00Z"));
        assertThat(hours.from(Instant.parse("2025-10-26T01:15:00Z"))).isEqualTo(Instant.parse("2025-10-26T01:30:00Z"));
    }

    @Test
    void some_time_of_the_week_must_be_left() {
        assertThat(quiet("08:00", "08:00").leavesTime()).isFalse();
        assertThat(new QuietHours(null, null, Set.of(DayOfWeek.values())).leavesTime())
                .isFalse();
        assertThat(quiet("08:00", "07:59").leavesTime()).isTrue();
        assertThat(QuietHours.NONE.leavesTime()).isTrue();
    }
}
