package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.CartProblem;
import dev.comptoir.contracts.carts.ProductSeenV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Publishes which products shoppers wanted that the catalogue does not know, where they said on which page they are. */
@ApplicationScoped
class PublishSeenProduct {

    private final SqlTransactions transactions;
    private final Outbox outbox;
    private final Clock clock;

    PublishSeenProduct(SqlTransactions transactions, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> handle(List<AddItemRequest> items, Throwable refusal) {
        Set<String> unknown = CartProblem.unknownSkusOf(refusal);
        List<Event> seen = items.stream()
                .filter(item -> item.url() != null && unknown.contains(item.sku()))
                .<Event>map(item -> new ProductSeenV1(Ids.next(), 1, item.sku(), item.url(), clock.instant()))
                .toList();
        return Steps.when(!seen.isEmpty(), () -> transactions.run(tx -> outbox.append(tx, seen)));
    }
}
