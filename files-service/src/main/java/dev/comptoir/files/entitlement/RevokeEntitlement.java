package dev.comptoir.files.entitlement;

import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
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
    private final DownloadLinks links;
    private final Clock clock;

    RevokeEntitlement(SqlTransactions transactions, EntitlementStore entitlements, DownloadLinks links, Clock clock) {
        this.transactions = transactions;
        this.entitlements = entitlements;
        this.links = links;
        this.clock = clock;
    }

    Uni<Replayable<EntitlementView>> handle(UUID id, RevokeRequest request, String ifMatch, RequestKey key) {
        return transactions.once(key, EntitlementView.class, tx -> revoke(tx, id, request, ifMatch));
    }

    private Uni<EntitlementView> revoke(SqlTx tx, UUID id, RevokeRequest request, String ifMatch) {
        String note = request.note() == null ? "" : request.note();
        return entitlements
                .lock(tx, id)
                .invoke(found -> ETags.check(ifMatch, found.version()))
                .invoke(Entitlement::mayBeRevoked)
                .chain(() -> entitlements.revoke(tx, id, note, clock.instant()))
                .map(revoked -> EntitlementView.of(revoked, clock.instant(), links));
    }
}
