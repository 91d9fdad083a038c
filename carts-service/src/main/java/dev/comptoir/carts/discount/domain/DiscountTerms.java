package dev.comptoir.carts.discount.domain;

import dev.comptoir.carts.discount.domain.Basket.BasketRow;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a discount gives and on which conditions.
 *
 * @param percent of PERCENTAGE and BUY_X_GET_Y, else null
 * @param amount of FIXED_AMOUNT and FIXED_PRICE, as the shopper sees prices; else null
 * @param categories paths whose products it is on, with all below them
 * @param minimumTotal of the goods as the shopper sees them, before any discount; null for none
 * @param minimumQuantity units of the items the discount is on
 * @param contents what must be in the basket; null for anything
 * @param customerTags one of which the customer must have, in lower case; empty for anybody
 * @param startsOn first day in the store's time zone; null when it has begun
 * @param endsOn last day in the store's time zone; null when it never ends
 * @param priority smaller ones are applied first
 */
public record DiscountTerms(
        DiscountApplication application,
        DiscountType type,
        Percentage percent,
        Money amount,
        DiscountScope appliesTo,
        List<String> skus,
        List<UUID> productIds,
        List<String> categories,
        int buyQuantity,
        int getQuantity,
        Money minimumTotal,
        int minimumQuantity,
        List<String> requiredSkus,
        List<String> countries,
        DiscountContents contents,
        List<String> customerTags,
        boolean firstOrderOnly,
        Integer maxUses,
        Integer maxUsesPerCustomer,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean combinable,
        int priority) {

    public DiscountTerms {
        skus = copied(skus);
        productIds = copied(productIds);
        categories = copied(categories);
        requiredSkus = copied(requiredSkus);
        countries = copied(countries);
        customerTags = copied(customerTags);
    }

    public boolean isAutomatic() {
        return application == DiscountApplication.AUTOMATIC;
    }

    /** Whether it depends on what the customer did before. */
    public boolean asksForPast() {
        return firstOrderOnly || maxUsesPerCustomer != null || !customerTags.isEmpty();
    }

    /** Whether it depends on the categories that products are in. */
    boolean asksForCategories() {
        return !categories.isEmpty()
                || (contents != null && !contents.categories().isEmpty());
    }

    boolean isOn(BasketRow row) {
        boolean isUnnamed = skus.isEmpty() && productIds.isEmpty() && categories.isEmpty();
        boolean isNamed = skus.contains(row.sku())
                || productIds.contains(row.productId())
                || CategoryPaths.areIn(row.categories(), categories);
        return switch (appliesTo) {
            case ALL_ITEMS -> true;
            case SELECTED_ITEMS -> isNamed;
            case CHEAPEST_ITEM -> isUnnamed || isNamed;
        };
    }

    private static <T> List<T> copied(List<T> values) {
        return List.copyOf(Objects.requireNonNullElse(values, List.of()));
    }
}
