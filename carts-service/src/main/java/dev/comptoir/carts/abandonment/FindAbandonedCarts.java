package dev.comptoir.carts.abandonment;

import dev.comptoir.carts.store.StoreRulesBook;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.page.Cursors;
import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Lists the carts shoppers left, newest first. */
@ApplicationScoped
class FindAbandonedCarts {

    private final AbandonedCartStore carts;
    private final StoreRulesBook store;
    private final Cursors cursors;

    FindAbandonedCarts(AbandonedCartStore carts, StoreRulesBook store, Cursors cursors) {
        this.carts = carts;
        this.store = store;
        this.cursors = cursors;
    }

    public Uni<Page<AbandonedCartSummary>> handle(AbandonedCartFilter filter) {
        return leastMinor(filter).chain(least -> page(filter, least));
    }

    private Uni<Long> leastMinor(AbandonedCartFilter filter) {
        return filter.minTotal == null
                ? Uni.createFrom().nullItem()
                : store.current()
                        .map(rules ->
                                Money.parse(filter.minTotal, rules.currency()).minor());
    }

    private Uni<Page<AbandonedCartSummary>> page(AbandonedCartFilter filter, Long leastMinor) {
        AbandonedCartQuery query = AbandonedCartQuery.of(filter, leastMinor);
        if (filter.cursor != null) {
            List<String> position = cursors.read(filter.scope(), filter.cursor);
            query.after(OffsetDateTime.parse(position.get(0)), UUID.fromString(position.get(1)));
        }
        Uni<Page<AbandonedCartSummary>> page =
                carts.page(query).map(rows -> Page.of(rows, filter.limit, last -> cursor(filter, last)));
        return filter.count ? page.chain(found -> counted(found, filter, leastMinor)) : page;
    }

    private Uni<Page<AbandonedCartSummary>> counted(
            Page<AbandonedCartSummary> page, AbandonedCartFilter filter, Long leastMinor) {
        return carts.count(AbandonedCartQuery.of(filter, leastMinor)).map(page::withTotal);
    }

    private String cursor(AbandonedCartFilter filter, AbandonedCartSummary last) {
        return cursors.write(
                filter.scope(),
                List.of(last.abandonedAt().toString(), last.cartId().toString()));
    }
}
