package dev.comptoir.files.grant;

import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.files.entitlement.domain.EntitlementProblem;
import dev.comptoir.files.entitlement.domain.EntitlementState;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Mails a buyer the link of one download once more, to the address the order had when it was paid. */
@ApplicationScoped
class ResendDownload {

    private final SqlTransactions transactions;
    private final GrantStore grants;
    private final PaidOrderStore orders;
    private final PublishGrants publisher;
    private final Clock clock;

    ResendDownload(
            SqlTransactions transactions,
            GrantStore grants,
            PaidOrderStore orders,
            PublishGrants publisher,
            Clock clock) {
        this.transactions = transactions;
        this.grants = grants;
        this.orders = orders;
        this.publisher = publisher;
        this.clock = clock;
    }

    Uni<Replayable<ResentMail>> handle(UUID entitlementId, RequestKey key) {
        return transactions.once(key, ResentMail.class, tx -> resend(tx, entitlementId, clock.instant()));
    }

    private Uni<ResentMail> resend(SqlTx tx, UUID id, Instant now) {
        return grants.find(tx, id)
                .invoke(found -> mustBeUsable(found, now))
                .chain(found -> orders.find(tx, found.orderId())
                        .call(order -> publisher.mail(tx, Ids.next(), order, List.of(found))))
                .map(order -> new ResentMail(order.email(), now));
    }

    private static void mustBeUsable(Entitlement entitlement, Instant now) {
        if (entitlement.state(now) != EntitlementState.GRANTED) {
            throw EntitlementProblem.notUsable(entitlement.id());
        }
    }
}
