package dev.comptoir.carts.discount;

import dev.comptoir.carts.discount.domain.Discount;
import dev.comptoir.carts.store.StoreRulesCache;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Adds a discount and publishes it. */
@ApplicationScoped
class CreateDiscount {

    private final SqlTransactions transactions;
    private final DiscountStore discounts;
    private final StoreRulesCache store;
    private final DiscountCache cache;
    private final Outbox outbox;
    private final Clock clock;

    CreateDiscount(
            SqlTransactions transactions,
            DiscountStore discounts,
            StoreRulesCache store,
            DiscountCache cache,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.discounts = discounts;
        this.store = store;
        this.cache = cache;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Replayable<DiscountView>> handle(SaveDiscountRequest request, RequestKey key) {
        return store.current()
                .invoke(rules -> DiscountRules.check(request, rules.currency()))
                .chain(() -> transactions.once(key, DiscountView.class, tx -> add(tx, request)))
                .invoke(cache::evict);
    }

    private Uni<DiscountView> add(SqlTx tx, SaveDiscountRequest request) {
        Discount discount = request.added(Ids.next(), clock.instant());
        return discounts
                .save(tx, discount)
                .chain(() -> discounts.saveCode(tx, discount))
                .chain(() -> outbox.append(tx, DiscountEvents.created(discount)))
                .replaceWith(DiscountView.of(discount));
    }
}
