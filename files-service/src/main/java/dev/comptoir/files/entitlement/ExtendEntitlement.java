package dev.comptoir.files.entitlement;

import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.files.entitlement.domain.EntitlementRefusal;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Idempotency;
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
    private final Idempotency idempotency;
    private final EntitlementStore entitlements;
    private final DownloadLinks links;
    private final Clock clock;

    ExtendEntitlement(
            SqlTransactions transactions,
            Idempotency idempotency,
            EntitlementStore entitlements,
            DownloadLinks links,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.entitlements = entitlements;
        this.links = links;
        this.clock = clock;
    }

    Uni<Replayable<EntitlementView>> handle(RequestKey key, UUID id, String ifMatch, ExtendRequest request) {
        return entitlements
                .find(id)
                .chain(found -> transactions.run(tx -> idempotency.once(
                        tx, key, EntitlementView.class, () -> extend(tx, found.fileGuid(), id, ifMatch, request))));
    }

    /** The file is locked first, as everywhere, so that it cannot be deleted under a revived link. */
    private Uni<EntitlementView> extend(SqlTx tx, UUID fileGuid, UUID id, String ifMatch, ExtendRequest request) {
        return entitlements
                .holdFile(tx, fileGuid)
                .chain(isThere -> entitlements
                        .lock(tx, id)
                        .invoke(found -> ETags.check(ifMatch, found.version()))
                        .invoke(Entitlement::mayBeExtended)
                        .invoke(() -> refuseGone(isThere, id)))
                .chain(found -> entitlements.extend(
                        tx,
                        id,
                        found.extendedExpiry(request.addedDays(), clock.instant()),
                        found.extendedMaxDownloads(request.addedDownloads())))
                .map(extended -> EntitlementView.of(extended, clock.instant(), links));
    }

    private static void refuseGone(boolean isThere, UUID id) {
        if (!isThere) {
            throw EntitlementRefusal.fileGone(id);
        }
    }
}
