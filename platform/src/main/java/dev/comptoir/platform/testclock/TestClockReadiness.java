package dev.comptoir.platform.testclock;

import dev.comptoir.platform.time.ClockLead;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows the time of a test clock, and keeps a program out of service whose data are from a time that it does not live in. */
@Readiness
@ApplicationScoped
class TestClockReadiness implements AsyncHealthCheck {

    private static final String NAME = "test clock";

    private final ClockLead lead;
    private final TestClockStore store;
    private final Clock clock;

    TestClockReadiness(ClockLead lead, TestClockStore store, Clock clock) {
        this.lead = lead;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return store.find()
                .map(this::compare)
                .ifNoItem()
                .after(Duration.ofSeconds(3))
                .fail()
                .onFailure()
                .recoverWithItem(failure -> down(String.valueOf(failure.getMessage())));
    }

    private HealthCheckResponse compare(Duration stored) {
        if (lead.isAllowed()) {
            return HealthCheckResponse.named(NAME)
                    .up()
                    .withData("ahead", lead.current().toString())
                    .withData("now", clock.instant().toString())
                    .build();
        }
        return stored.isZero()
                ? HealthCheckResponse.up(NAME)
                : down("this database has lived " + stored + " ahead of the machine:"
                        + " start with COMPTOIR_TEST_CLOCK=true or with a database of its own");
    }

    private static HealthCheckResponse down(String reason) {
        return HealthCheckResponse.named(NAME).down().withData("reason", reason).build();
    }
}
