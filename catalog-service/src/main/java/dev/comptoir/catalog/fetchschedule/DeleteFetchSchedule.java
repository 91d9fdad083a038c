package dev.comptoir.catalog.fetchschedule;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Ends a schedule; what it made stays. */
@ApplicationScoped
class DeleteFetchSchedule {

    private final SqlTransactions transactions;
    private final FetchScheduleStore schedules;

    DeleteFetchSchedule(SqlTransactions transactions, FetchScheduleStore schedules) {
        this.transactions = transactions;
        this.schedules = schedules;
    }

    Uni<Void> handle(UUID id, String ifMatch) {
        return transactions.run(tx -> schedules
                .lock(tx, id)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .chain(() -> schedules.delete(tx, id)));
    }
}
