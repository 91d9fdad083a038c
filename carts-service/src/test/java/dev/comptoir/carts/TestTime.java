package dev.comptoir.carts;

import dev.comptoir.testkit.MovableClock;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The clock of the program under test: it stands still until a test moves it. */
@ApplicationScoped
public class TestTime {

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    MovableClock clock() {
        return MovableClock.at(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
}
