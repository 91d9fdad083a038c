package dev.comptoir.benchmarks;

import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartEdit.AddItems;
import dev.comptoir.carts.cart.domain.CartEdit.Addition;
import dev.comptoir.carts.cart.domain.CartPricing;
import dev.comptoir.carts.cart.domain.PricingContext;
import dev.comptoir.carts.catalog.domain.PriceList;
import dev.comptoir.carts.catalog.domain.PricedSku;
import dev.comptoir.carts.catalog.domain.QuantityLimits;
import dev.comptoir.carts.discount.domain.Discount;
import dev.comptoir.carts.discount.domain.DiscountApplication;
import dev.comptoir.carts.discount.domain.DiscountOffers;
import dev.comptoir.carts.discount.domain.DiscountScope;
import dev.comptoir.carts.discount.domain.DiscountTerms;
import dev.comptoir.carts.discount.domain.DiscountType;
import dev.comptoir.carts.store.domain.StoreRules;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prices one cart again and again by the rule alone: 100 lines and 20 automatic discounts, half of them combinable. */
final class PricingLoop {

    private static final int LINES = 100;
    private static final int DISCOUNTS = 20;
    private static final int WARM_UP = 3_000;
    private static final int TIMES = 1_001;

    private final PricingContext context = context();
    private final CartContent cart = cart();

    /** Of one pricing: the middle of many. */
    double milliseconds() {
        for (int i = 0; i < WARM_UP; i++) {
            price();
        }
        double[] times = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            price();
            times[i] = (System.nanoTime() - began) / 1e6;
        }
        return Share.median(times);
    }

    CartContent price() {
        return CartPricing.price(cart, context);
    }

    private CartContent cart() {
        List<Addition> all = IntStream.range(0, LINES)
                .mapToObj(i -> new Addition(new UUID(1, i), "SKU-" + i, 1 + i % 5, "/items/" + i, null, null))
                .toList();
        return new AddItems(all).applyTo(CartContent.empty("en", "EUR", false), context);
    }

    private static PricingContext context() {
        Map<String, PricedSku> prices = IntStream.range(0, LINES)
                .mapToObj(i -> new PricedSku(
                        "SKU-" + i,
                        new UUID(2, i),
                        "Product " + i,
                        null,
                        Money.ofMinor(399 + i * 7L, "EUR"),
                        true,
                        true,
                        null,
                        true,
                        QuantityLimits.NONE,
                        null,
                        Map.of()))
                .collect(Collectors.toMap(PricedSku::sku, Function.identity()));
        StoreRules store = new StoreRules("EUR", "en", "", ZoneOffset.UTC, false, List.of(), List.of());
        List<Discount> discounts =
                IntStream.range(0, DISCOUNTS).mapToObj(PricingLoop::discount).toList();
        return new PricingContext(store, new PriceList(prices), DiscountOffers.automatic(discounts, LocalDate.EPOCH));
    }

    private static Discount discount(int number) {
        return new Discount(
                new UUID(3, number), 1, "Discount", "", terms(number), true, 0, Instant.EPOCH, Instant.EPOCH);
    }

    private static DiscountTerms terms(int number) {
        return new DiscountTerms(
                DiscountApplication.AUTOMATIC,
                number % 3 == 0 ? DiscountType.BUY_X_GET_Y : DiscountType.PERCENTAGE,
                Percentage.parse(Integer.toString(1 + number)),
                null,
                number % 2 == 0 ? DiscountScope.ALL_ITEMS : DiscountScope.SELECTED_ITEMS,
                List.of("SKU-" + number, "SKU-" + 2 * number, "SKU-" + 3 * number),
                List.of(),
                List.of(),
                2,
                1,
                null,
                0,
                List.of(),
                List.of(),
                null,
                List.of(),
                false,
                null,
                null,
                null,
                null,
                number % 4 < 2,
                number);
    }
}
