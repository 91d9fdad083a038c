package dev.comptoir.inventory.location;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Adds or replaces a location and publishes it. */
@ApplicationScoped
class SaveLocation {

    private final SqlTransactions transactions;
    private final LocationStore locations;
    private final Outbox outbox;
    private final Clock clock;

    SaveLocation(SqlTransactions transactions, LocationStore locations, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.locations = locations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Adds one. */
    Uni<Replayable<Location>> handle(SaveLocationRequest request, RequestKey key) {
        Location added = request.added(Ids.next(), clock.instant());
        return transactions.once(
                key,
                Location.class,
                tx -> locations
                        .add(tx, added)
                        .chain(() -> outbox.append(tx, added.saved()))
                        .replaceWith(added));
    }

    /** Replaces one; units that are reserved already stay where they are. */
    Uni<Location> handle(UUID id, SaveLocationRequest request, String ifMatch) {
        return transactions.run(tx -> locations
                .lock(tx, id)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .map(current -> request.replacing(current, clock.instant()))
                .call(changed -> locations.save(tx, changed))
                .call(changed -> outbox.append(tx, changed.saved())));
    }
}
