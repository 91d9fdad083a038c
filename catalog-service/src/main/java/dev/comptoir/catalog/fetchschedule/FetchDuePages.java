package dev.comptoir.catalog.fetchschedule;

import dev.comptoir.catalog.fetchschedule.domain.FetchPace;
import dev.comptoir.catalog.productfetch.ProductFetch;
import dev.comptoir.catalog.productfetch.RefetchPage;
import dev.comptoir.platform.steps.Steps;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Fetches the pages whose time has come. */
@ApplicationScoped
class FetchDuePages {

    private static final int PAGES_AT_A_TIME = 5;

    private final FetchScheduleStore schedules;
    private final RefetchPage refetch;
    private final Clock clock;

    FetchDuePages(FetchScheduleStore schedules, RefetchPage refetch, Clock clock) {
        this.schedules = schedules;
        this.refetch = refetch;
        this.clock = clock;
    }

    @Scheduled(every = "${catalog.fetches.due-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return schedules
                .takeDue(clock.instant(), PAGES_AT_A_TIME)
                .chain(due -> Steps.each(
                        due,
                        schedule -> refetch.handle(schedule.url(), schedule.followPages())
                                .chain(fetch -> schedules.fetched(after(schedule, fetch, clock.instant())))));
    }

    private static FetchSchedule after(FetchSchedule schedule, ProductFetch fetch, Instant now) {
        FetchPace pace = schedule.pace().after(fetch.state() == ProductFetch.State.COMPLETED);
        return new FetchSchedule(
                schedule.id(),
                schedule.version(),
                schedule.url(),
                schedule.everyHours(),
                schedule.followPages(),
                !pace.isGivenUp(),
                pace.next(now),
                fetch.id(),
                pace.failuresInRow(),
                now);
    }
}
