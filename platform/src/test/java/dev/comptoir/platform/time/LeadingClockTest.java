package dev.comptoir.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testkit.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LeadingClockTest {

    private final ClockLead lead = new ClockLead(true);
    private final MovableClock machine = MovableClock.at("2026-12-24T10:00:00Z");
    private final Clock clock = new LeadingClock(machine, lead);

    @Test
    void it_goes_on_from_where_it_was_moved_to() {
        assertThat(clock.instant()).isEqualTo("2026-12-24T10:00:00Z");

        assertThat(lead.reach(Duration.ofHours(2))).isTrue();
        assertThat(clock.instant()).isEqualTo("2026-12-24T12:00:00Z");

        machine.advance(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo("2026-12-24T12:00:01Z");
        assertThat(clock.millis())
                .isEqualTo(Instant.parse("2026-12-24T12:00:01Z").toEpochMilli());
    }

    @Test
    void it_never_goes_back_whatever_comes_late() {
        lead.reach(Duration.ofDays(14));

        assertThat(lead.reach(Duration.ofHours(2))).isFalse();
        assertThat(lead.reach(Duration.ofDays(14))).isFalse();
        assertThat(lead.reach(Duration.ofSeconds(-1))).isFalse();

        assertThat(lead.current()).isEqualTo(Duration.ofDays(14));
    }

    @Test
    void another_zone_has_the_same_time() {
        Clock paris = clock.withZone(ZoneId.of("Europe/Paris"));
        lead.reach(Duration.ofHours(2));

        assertThat(paris.instant()).isEqualTo(clock.instant());
        assertThat(paris.getZone()).isEqualTo(ZoneId.of("Europe/Paris"));
    }
}
