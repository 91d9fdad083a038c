package dev.comptoir.carts.cart.change;

import dev.comptoir.carts.cart.domain.CartEdit.CouponQuestion;
import dev.comptoir.carts.cart.domain.PricingContext;
import dev.comptoir.carts.catalog.CategoryStore;
import dev.comptoir.carts.catalog.PriceCache;
import dev.comptoir.carts.catalog.PriceCache.CurrentPrices;
import dev.comptoir.carts.catalog.domain.PricedSku;
import dev.comptoir.carts.discount.DiscountCache;
import dev.comptoir.carts.discount.OfferStore;
import dev.comptoir.carts.discount.domain.Discount;
import dev.comptoir.carts.discount.domain.DiscountOffer;
import dev.comptoir.carts.discount.domain.DiscountOffers;
import dev.comptoir.carts.store.StoreRulesCache;
import dev.comptoir.carts.store.domain.StoreRules;
import dev.comptoir.platform.db.SqlRunner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gathers what decides the price of a cart: from the caches where {@code carts.price-cache} allows, else from the tables. */
@ApplicationScoped
public class PricingContexts {

    private final StoreRulesCache store;
    private final PriceCache prices;
    private final DiscountCache discounts;
    private final OfferStore offers;
    private final CategoryStore categories;
    private final Clock clock;

    PricingContexts(
            StoreRulesCache store,
            PriceCache prices,
            DiscountCache discounts,
            OfferStore offers,
            CategoryStore categories,
            Clock clock) {
        this.store = store;
        this.prices = prices;
        this.discounts = discounts;
        this.offers = offers;
        this.categories = categories;
        this.clock = clock;
    }

    /** What has to be known of a cart: its SKUs, its code and whose it is. */
    public record Needs(UUID cartId, Set<String> skus, CouponQuestion coupon) {

        boolean hasCode() {
            return coupon.code() != null;
        }
    }

    /** Fresh enough for an edit. */
    public Uni<PricingContext> recent(SqlRunner runner, Needs needs) {
        return cached(needs.skus())
                .map(context -> completed(runner, needs, context))
                .orElseGet(() -> current(runner, needs));
    }

    private Optional<PricingContext> cached(Set<String> skus) {
        return store.cached()
                .flatMap(rules -> discounts
                        .cached()
                        .flatMap(automatic -> prices.cached(skus)
                                .map(list -> new PricingContext(rules, list, offers(automatic, rules)))));
    }

    /** As it is in the tables at this moment; unknown SKUs are absent from its price list. */
    public Uni<PricingContext> current(SqlRunner runner, Needs needs) {
        return prices.current(runner, needs.skus())
                .chain(found -> withRules(runner, found))
                .chain(context -> completed(runner, needs, context));
    }

    private Uni<PricingContext> withRules(SqlRunner runner, CurrentPrices found) {
        return store.at(runner, found.storeEdition())
                .chain(rules -> discounts
                        .at(runner, found.discountEdition())
                        .map(automatic -> new PricingContext(rules, found.list(), offers(automatic, rules))));
    }

    private DiscountOffers offers(List<Discount> automatic, StoreRules rules) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), rules.timeZone());
        return DiscountOffers.automatic(automatic, today);
    }

    /** Only carts with a code, or for which a discount asks what the customer did before, need another look. */
    private Uni<PricingContext> completed(SqlRunner runner, Needs needs, PricingContext context) {
        Uni<Optional<DiscountOffer>> coupon = needs.hasCode()
                ? offers.byCode(runner, needs.coupon().code())
                : Uni.createFrom().item(Optional.empty());
        return coupon.map(found -> context.with(context.offers().with(found)))
                .chain(all -> withFacts(runner, needs, all));
    }

    /** With what its discounts ask for: what the customer did before, and where the catalogue has the products. */
    public Uni<PricingContext> withFacts(SqlRunner runner, Needs needs, PricingContext context) {
        return withPast(runner, needs, context.offers())
                .chain(all -> withCategories(runner, context, all))
                .map(context::with);
    }

    private Uni<DiscountOffers> withCategories(SqlRunner runner, PricingContext context, DiscountOffers all) {
        if (!all.askForCategories()) {
            return Uni.createFrom().item(all);
        }
        Set<UUID> products = context.prices().skus().values().stream()
                .map(PricedSku::productId)
                .collect(Collectors.toSet());
        return categories.of(runner, products).map(all::with);
    }

    private Uni<DiscountOffers> withPast(SqlRunner runner, Needs needs, DiscountOffers all) {
        if (!all.asksForPast() || needs.coupon().email().isBlank()) {
            return Uni.createFrom().item(all);
        }
        return offers.past(runner, needs.coupon().email(), needs.cartId(), all.ids())
                .map(all::with);
    }
}
