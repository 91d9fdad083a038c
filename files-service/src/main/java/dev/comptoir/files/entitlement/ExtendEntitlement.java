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

/** Gives one buyer more time or more downloads; the link that was mailed goes on working. */
@ApplicationScoped
class ExtendEntitlement {

    private final SqlTransactions transactions;
    private final EntitlementStore entitlements;
    private final EntitlementEvents events;
    private final DownloadLinks links;
    private final Clock clock;

    ExtendEntitlement(
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

    Uni<Replayable<EntitlementView>> handle(UUID id, ExtendRequest request, String ifMatch, RequestKey key) {
        return entitlements
                .find(id)
                .chain(found -> transactions.once(
                        key, EntitlementView.class, tx -> extend(tx, found.fileGuid(), id, request, ifMatch)));
    }

    /** The file is locked first, as everywhere, so that it cannot be deleted under a revived link. */
    private Uni<EntitlementView> extend(SqlTx tx, UUID fileGuid, UUID id, ExtendRequest request, String ifMatch) {
        return entitlements
                .holdFile(tx, fileGuid)
                .chain(isThere -> entitlements
                        .lock(tx, id)
                        .invoke(found -> ETags.check(ifMatch, found.version()))
                        .invoke(Entitlement::mayBeExtended)
                        .invoke(() -> EntitlementProblem.refuseDeleted(isThere, id)))
                .chain(found -> extend(tx, found, request))
                .map(extended -> EntitlementView.of(extended, clock.instant(), links));
    }

    private Uni<Entitlement> extend(SqlTx tx, Entitlement before, ExtendRequest request) {
        return entitlements
                .extend(
                        tx,
                        before.id(),
                        before.extendedExpiry(request.addedDays(), clock.instant()),
                        before.extendedMaxDownloads(request.addedDownloads()),
                        clock.instant())
                .call(extended -> events.extended(tx, before, extended, clock.instant()));
    }
}
