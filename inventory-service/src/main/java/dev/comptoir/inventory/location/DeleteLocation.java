package dev.comptoir.inventory.location;

import dev.comptoir.inventory.location.domain.LocationProblem;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Takes an empty location out of use; what comes back to it later comes to the main location. */
@ApplicationScoped
class DeleteLocation {

    private final SqlTransactions transactions;
    private final LocationStore locations;
    private final Outbox outbox;
    private final Clock clock;

    DeleteLocation(SqlTransactions transactions, LocationStore locations, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.locations = locations;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> handle(UUID id, String ifMatch) {
        return transactions.run(tx -> locations
                .lock(tx, id)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .invoke(DeleteLocation::refuseMain)
                .call(() -> locations.delete(tx, id, clock.instant()))
                .chain(current -> outbox.append(tx, current.deleted())));
    }

    private static void refuseMain(Location current) {
        if (current.main()) {
            throw LocationProblem.isMain();
        }
    }
}
