package dev.comptoir.catalog.fetchschedule;

import dev.comptoir.catalog.productfetch.PageClient;
import dev.comptoir.catalog.settings.CatalogSettingsStore;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Adds or replaces a schedule, for a page that may be fetched. */
@ApplicationScoped
class SaveFetchSchedule {

    private final SqlTransactions transactions;
    private final CatalogSettingsStore settings;
    private final FetchScheduleStore schedules;
    private final Clock clock;

    SaveFetchSchedule(
            SqlTransactions transactions, CatalogSettingsStore settings, FetchScheduleStore schedules, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.schedules = schedules;
        this.clock = clock;
    }

    /** Adds one. */
    Uni<Replayable<FetchSchedule>> handle(SaveFetchScheduleRequest request, RequestKey key) {
        return checked(request)
                .chain(() -> transactions.once(
                        key, FetchSchedule.class, tx -> save(tx, request.schedule(Ids.next(), 1, clock.instant()))));
    }

    /** Replaces one. */
    Uni<FetchSchedule> handle(UUID id, SaveFetchScheduleRequest request, String ifMatch) {
        return checked(request)
                .chain(() -> transactions.run(tx -> schedules
                        .lock(tx, id)
                        .invoke(current -> ETags.check(ifMatch, current.version()))
                        .chain(current -> save(tx, request.schedule(id, current.version() + 1, clock.instant())))));
    }

    private Uni<Void> checked(SaveFetchScheduleRequest request) {
        return settings.find()
                .invoke(current -> PageClient.allowed(request.url(), current))
                .replaceWithVoid();
    }

    private Uni<FetchSchedule> save(SqlTx tx, FetchSchedule schedule) {
        return schedules.save(tx, schedule).replaceWith(schedule);
    }
}
