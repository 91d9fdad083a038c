package dev.comptoir.carts.discount.domain;

import dev.comptoir.carts.discount.domain.Basket.BasketRow;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Discounts and baskets for the tests of the rules. */
public final class Discounts {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private DiscountType type = DiscountType.PERCENTAGE;
    private Percentage percent;
    private Money amount;
    private DiscountScope scope = DiscountScope.ALL_ITEMS;
    private List<String> skus = List.of();
    private int buy;
    private int get;
    private Money minimumTotal;
    private int minimumQuantity;
    private List<String> required = List.of();
    private List<String> countries = List.of();
    private List<String> categories = List.of();
    private DiscountContents contents;
    private List<String> tags = List.of();
    private boolean isFirstOrderOnly;
    private Integer maxUses;
    private Integer perCustomer;
    private LocalDate from;
    private LocalDate to;
    private boolean isCombinable;
    private int priority = 100;
    private boolean isActive = true;
    private int uses;

    public static Money eur(String value) {
        return Money.parse(value, "EUR");
    }

    public static Discounts percent(String value) {
        Discounts made = new Discounts();
        made.percent = Percentage.parse(value);
        return made;
    }

    public static Discounts amount(String value) {
        Discounts made = new Discounts();
        made.type = DiscountType.FIXED_AMOUNT;
        made.amount = eur(value);
        return made;
    }

    public static Discounts freeShipping() {
        Discounts made = new Discounts();
        made.type = DiscountType.FREE_SHIPPING;
        return made;
    }

    static Discounts buyGet(int buy, int get) {
        Discounts made = new Discounts();
        made.type = DiscountType.BUY_X_GET_Y;
        made.buy = buy;
        made.get = get;
        return made;
    }

    static Discounts price(String each) {
        Discounts made = new Discounts();
        made.type = DiscountType.FIXED_PRICE;
        made.amount = eur(each);
        return made;
    }

    static Discounts free(int units) {
        Discounts made = new Discounts();
        made.type = DiscountType.FREE_ITEMS;
        made.get = units;
        return made;
    }

    Discounts inCategories(String... paths) {
        scope = DiscountScope.SELECTED_ITEMS;
        categories = List.of(paths);
        return this;
    }

    Discounts with(DiscountContents.Match match, List<String> named, List<String> paths) {
        contents = new DiscountContents(match, named, List.of(), paths);
        return this;
    }

    Discounts tagged(String... anyOf) {
        tags = List.of(anyOf);
        return this;
    }

    Discounts on(String... named) {
        scope = DiscountScope.SELECTED_ITEMS;
        skus = List.of(named);
        return this;
    }

    Discounts onCheapest() {
        scope = DiscountScope.CHEAPEST_ITEM;
        return this;
    }

    Discounts from(String total) {
        minimumTotal = eur(total);
        return this;
    }

    Discounts fromUnits(int units) {
        minimumQuantity = units;
        return this;
    }

    Discounts needs(String... named) {
        required = List.of(named);
        return this;
    }

    Discounts goingTo(String... named) {
        countries = List.of(named);
        return this;
    }

    Discounts firstOrderOnly() {
        isFirstOrderOnly = true;
        return this;
    }

    Discounts uses(int taken, Integer most, Integer mostPerCustomer) {
        uses = taken;
        maxUses = most;
        perCustomer = mostPerCustomer;
        return this;
    }

    Discounts days(LocalDate first, LocalDate last) {
        from = first;
        to = last;
        return this;
    }

    public Discounts combinable(int rank) {
        isCombinable = true;
        priority = rank;
        return this;
    }

    Discounts paused() {
        isActive = false;
        return this;
    }

    public Discount automatic() {
        return made(DiscountApplication.AUTOMATIC, "");
    }

    public DiscountOffer byCode(String code) {
        Discount discount = made(DiscountApplication.CODE, code);
        return new DiscountOffer(discount, new DiscountCode(discount.id(), code, null, 0, null));
    }

    private Discount made(DiscountApplication application, String code) {
        DiscountTerms terms = new DiscountTerms(
                application,
                type,
                percent,
                amount,
                scope,
                skus,
                List.of(),
                categories,
                buy,
                get,
                minimumTotal,
                minimumQuantity,
                required,
                countries,
                contents,
                tags,
                isFirstOrderOnly,
                maxUses,
                perCustomer,
                from,
                to,
                isCombinable,
                priority);
        return new Discount(
                UUID.randomUUID(), 1, "A discount", code, terms, isActive, uses, Instant.EPOCH, Instant.EPOCH);
    }

    public static DiscountOffers offers(DiscountOffer coupon, Discount... automatic) {
        return new DiscountOffers(
                Arrays.asList(automatic), Optional.ofNullable(coupon), CustomerPast.NONE, TODAY, Set.of(), Map.of());
    }

    /** Rows as SKU, quantity and price; the fee is 5.00 and the goods go to France. */
    static Basket basket(Object... rows) {
        List<BasketRow> all = new ArrayList<>();
        for (int i = 0; i < rows.length; i += 3) {
            all.add(new BasketRow((String) rows[i], new UUID(0, i), (int) rows[i + 1], eur((String) rows[i + 2])));
        }
        return new Basket(all, eur("5.00"), "FR");
    }
}
