package dev.comptoir.carts.abandonment;

import dev.comptoir.testkit.MovableClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Lets time pass in tests and sweeps, as the schedule would. */
@ApplicationScoped
public class AbandonmentClockwork {

    private final MovableClock clock;
    private final AbandonIdleCarts abandon;

    AbandonmentClockwork(MovableClock clock, AbandonIdleCarts abandon) {
        this.clock = clock;
        this.abandon = abandon;
    }

    public void leave(Duration time) {
        clock.advance(time);
        abandon.handle().await().atMost(Duration.ofSeconds(60));
    }
}
