package dev.comptoir.orders.withdrawalterms;

import dev.comptoir.orders.order.OrderLockStore;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Records what a customer was told of the right to withdraw, and how it was given up for downloads. */
@ApplicationScoped
class SaveOrderTerms {

    private final SqlTransactions transactions;
    private final OrderLockStore orders;
    private final TermsStore terms;
    private final Clock clock;

    SaveOrderTerms(SqlTransactions transactions, OrderLockStore orders, TermsStore terms, Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.terms = terms;
        this.clock = clock;
    }

    Uni<OrderTerms> handle(UUID orderId, SaveOrderTermsRequest request, String actor, String ifMatch) {
        return transactions.run(tx -> orders.lock(tx, orderId)
                .chain(() -> terms.lock(tx, orderId))
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .map(current -> request.terms(orderId, current.version() + 1))
                .call(saved -> terms.save(tx, saved, actor, clock.instant())));
    }
}
