package dev.comptoir.files.entitlement;

import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.files.entitlement.domain.EntitlementProblem;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Counts the downloads of one buyer from zero again, such as after a transfer that broke at the customer's side. */
@ApplicationScoped
class ResetEntitlement {

    private final SqlTransactions transactions;
    private final EntitlementStore entitlements;
    private final EntitlementEvents events;
    private final DownloadLinks links;
    private final Clock clock;

    ResetEntitlement(
            SqlTransactions transactions,
            EntitlementStore entitlements,
            EntitlementEvents events,
            DownloadLinks links,
            Clock clock) {
        this.transactions = transactions;
        this.entitlements = entitlements;
        this.events = events;
        this.links = links;
        this.clock = clock;
    }

    Uni<Replayable<EntitlementView>> handle(UUID id, String ifMatch, RequestKey key) {
        return entitlements
                .find(id)
                .chain(found ->
                        transactions.once(key, EntitlementView.class, tx -> reset(tx, found.fileGuid(), id, ifMatch)));
    }

    private Uni<EntitlementView> reset(SqlTx tx, UUID fileGuid, UUID id, String ifMatch) {
        return entitlements
                .holdFile(tx, fileGuid)
                .chain(isThere -> entitlements
                        .lock(tx, id)
                        .invoke(found -> ETags.check(ifMatch, found.version()))
                        .invoke(Entitlement::mayBeExtended)
                        .invoke(() -> EntitlementProblem.refuseDeleted(isThere, id)))
                .chain(before -> entitlements
                        .reset(tx, id, clock.instant())
                        .call(reset -> events.extended(tx, before, reset, clock.instant())))
                .map(reset -> EntitlementView.of(reset, clock.instant(), links));
    }
}
