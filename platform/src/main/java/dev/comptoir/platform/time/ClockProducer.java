package dev.comptoir.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * Gives every class the one clock; tests replace it, and a test clock moves it. It ticks in microseconds, as PostgreSQL stores
 * them, so that an instant is the same in an answer, a row and an event.
 */
@ApplicationScoped
class ClockProducer {

    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    @Produces
    @Singleton
    Clock clock(ClockLead lead) {
        return lead.isAllowed() ? new LeadingClock(machineClock(), lead) : machineClock();
    }

    @Produces
    @Singleton
    @MachineTime
    Clock machineClock() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }
}
