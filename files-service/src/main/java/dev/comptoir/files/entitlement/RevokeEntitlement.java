package dev.comptoir.files.entitlement;

import dev.comptoir.files.entitlement.domain.Entitlement;
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

/** Ends one buyer's downloads for good, by the merchant's decision. */
@ApplicationScoped
class RevokeEntitlement {

    private final SqlTransactions transactions;
    private final Idempotency idempotency;
    private final EntitlementStore entitlements;
    private final DownloadLinks links;
    private final Clock clock;

    RevokeEntitlement(
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

    Uni<Replayable<EntitlementView>> handle(RequestKey key, UUID id, String ifMatch, RevokeRequest request) {
        return transactions.run(
                tx -> idempotency.once(tx, key, EntitlementView.class, () -> revoke(tx, id, ifMatch, request)));
    }

    private Uni<EntitlementView> revoke(SqlTx tx, UUID id, String ifMatch, RevokeRequest request) {
        String note = request.note() == null ? "" : request.note();
        return entitlements
                .lock(tx, id)
                .invoke(found -> ETags.check(ifMatch, found.version()))
                .invoke(Entitlement::mayBeRevoked)
                .chain(() -> entitlements.revoke(tx, id, note, clock.instant()))
                .map(revoked -> EntitlementView.of(revoked, clock.instant(), links));
    }
}
