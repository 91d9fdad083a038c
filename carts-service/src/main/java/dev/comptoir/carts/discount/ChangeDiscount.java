package dev.comptoir.carts.discount;

import dev.comptoir.carts.discount.domain.Discount;
import dev.comptoir.carts.store.StoreRulesCache;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.json.MergePatch;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Changes, pauses and resumes a discount; carts that are being ordered go on with what they show. */
@ApplicationScoped
class ChangeDiscount {

    private final SqlTransactions transactions;
    private final DiscountStore discounts;
    private final StoreRulesCache store;
    private final DiscountCache cache;
    private final MergePatch patches;
    private final Outbox outbox;
    private final Clock clock;

    ChangeDiscount(
            SqlTransactions transactions,
            DiscountStore discounts,
            StoreRulesCache store,
            DiscountCache cache,
            MergePatch patches,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.discounts = discounts;
        this.store = store;
        this.cache = cache;
        this.patches = patches;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<DiscountView> handle(UUID id, String patch, String ifMatch) {
        return store.current()
                .chain(rules -> transactions.run(tx -> discounts
                        .lock(tx, id)
                        .invoke(current -> ETags.check(ifMatch, current.version()))
                        .chain(current -> change(tx, current, patch, rules.currency()))))
                .invoke(cache::evict);
    }

    private Uni<DiscountView> change(SqlTx tx, Discount current, String patch, String currency) {
        return patches.apply(SaveDiscountRequest.of(current), patch, SaveDiscountRequest.class)
                .invoke(request -> DiscountRules.check(request, currency))
                .map(request -> request.changed(current, clock.instant()))
                .call(next -> Steps.when(!next.equals(current), () -> save(tx, current, next)))
                .map(DiscountView::of);
    }

    private Uni<Void> save(SqlTx tx, Discount before, Discount next) {
        return discounts
                .save(tx, next)
                .chain(() -> Steps.when(!next.code().equals(before.code()), () -> discounts.saveCode(tx, next)))
                .chain(() -> outbox.append(tx, DiscountEvents.updated(before, next)));
    }
}
