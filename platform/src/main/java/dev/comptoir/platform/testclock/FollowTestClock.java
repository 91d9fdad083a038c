package dev.comptoir.platform.testclock;

import dev.comptoir.platform.time.ClockLead;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Lets this program go by the time that is stored: from its start on, and when another instance was told first. */
@ApplicationScoped
public class FollowTestClock {

    private static final Logger LOG = Logger.getLogger(FollowTestClock.class);

    /** Before anything that has a time looks at it. */
    private static final int BEFORE_ALL_WORK = -1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ClockLead lead;
    private final TestClockStore store;
    private final Clock clock;

    FollowTestClock(ClockLead lead, TestClockStore store, Clock clock) {
        this.lead = lead;
        this.store = store;
        this.clock = clock;
    }

    /** No work begins at the wrong time: the main thread waits until the database has said what time it is. */
    void start(@Observes @Priority(BEFORE_ALL_WORK) StartupEvent event) {
        if (lead.isAllowed()) {
            LOG.warn(
                    "comptoir.test-clock is ON: whoever has a key with the scope test-clock:manage moves the time of this"
                            + " installation forward, and nothing moves it back. Never switch it on in production.");
            store.find()
                    .onFailure()
                    .retry()
                    .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(2))
                    .expireIn(PATIENCE.toMillis())
                    .invoke(this::reach)
                    .await()
                    .atMost(PATIENCE);
        }
    }

    @Scheduled(every = "${comptoir.clock.follow-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return store.find().invoke(this::reach).replaceWithVoid();
    }

    /** Takes over a lead if it is further than that of this program. */
    public void reach(Duration stored) {
        if (lead.reach(stored)) {
            LOG.warnf("the test clock is %s ahead: it is %s", lead.current(), clock.instant());
        }
    }
}
