package dev.comptoir.campaigns;

import dev.comptoir.testkit.MovableClock;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * The time of the program under test; it starts on a Black Friday morning and moves only when a test says so. It lies in the
 * past, because the mail sender goes by the time of the database.
 */
@ApplicationScoped
public class TestClock {

    public static final MovableClock CLOCK = MovableClock.at("2025-11-28T09:00:00Z");

    @Alternative
    @Priority(1)
    @Produces
    @Singleton
    Clock clock() {
        return CLOCK;
    }
}
