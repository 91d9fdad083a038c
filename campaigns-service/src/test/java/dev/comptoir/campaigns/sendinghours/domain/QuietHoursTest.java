package dev.comptoir.campaigns.sendinghours.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
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

    @Test
    void some_time_of_the_week_must_be_left() {
        assertThat(quiet("08:00", "08:00").leavesTime()).isFalse();
        assertThat(new QuietHours(null, null, Set.of(DayOfWeek.values())).leavesTime())
                .isFalse();
        assertThat(quiet("08:00", "07:59").leavesTime()).isTrue();
        assertThat(QuietHours.NONE.leavesTime()).isTrue();
    }
}
