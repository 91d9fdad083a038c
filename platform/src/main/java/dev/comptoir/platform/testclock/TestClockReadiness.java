package dev.comptoir.platform.testclock;

import dev.comptoir.platform.db.DatabaseCheck;
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
        return DatabaseCheck.of(NAME, store.find().map(this::compare));
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
                : DatabaseCheck.down(
                        NAME,
                        "this database has lived " + stored + " ahead of the machine:"
                                + " start with COMPTOIR_TEST_CLOCK=true or with a database of its own");
    }
}
