package dev.comptoir.files.entitlement;

import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Ends one buyer's downloads for good, by the merchant's decision. */
@ApplicationScoped
class RevokeEntitlement {

    private final SqlTransactions transactions;
    private final EntitlementStore entitlements;
    private final EntitlementEvents events;
    private final DownloadLinks links;
    private final Clock clock;

    RevokeEntitlement(
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

    Uni<Replayable<EntitlementView>> handle(UUID id, RevokeRequest request, String ifMatch, RequestKey key) {
        return entitlements
                .find(id)
                .chain(found -> transactions.once(
                        key, EntitlementView.class, tx -> revoke(tx, found.fileGuid(), id, request, ifMatch)));
    }

    private Uni<EntitlementView> revoke(SqlTx tx, UUID fileGuid, UUID id, RevokeRequest request, String ifMatch) {
        String note = request.note() == null ? "" : request.note();
        return entitlements
                .holdFile(tx, fileGuid)
                .chain(() -> entitlements.lock(tx, id))
                .invoke(found -> ETags.check(ifMatch, found.version()))
                .invoke(Entitlement::mayBeRevoked)
                .chain(() -> entitlements.revoke(tx, id, note, clock.instant()))
                .call(revoked -> Steps.when(revoked.grantedAt() != null, () -> events.revoked(tx, revoked)))
                .map(revoked -> EntitlementView.of(revoked, clock.instant(), links));
    }
}
