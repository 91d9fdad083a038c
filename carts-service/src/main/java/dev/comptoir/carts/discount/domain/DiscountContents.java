package dev.comptoir.carts.discount.domain;

import dev.comptoir.carts.discount.domain.Basket.BasketRow;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What must be in a basket, and whether anything else may.
 *
 * @param categories paths; what is below one of them counts
 */
public record DiscountContents(Match match, List<String> skus, List<UUID> productIds, List<String> categories) {

    /** How the basket has to go with what is named. */
    public enum Match {
        /** All that is named is in it. */
        ALL,
        /** Something that is named is in it. */
        SOME,
        /** Something is in it, and nothing but what is named. */
        ONLY
    }

    public DiscountContents {
        skus = List.copyOf(Objects.requireNonNullElse(skus, List.of()));
        productIds = List.copyOf(Objects.requireNonNullElse(productIds, List.of()));
        categories = List.copyOf(Objects.requireNonNullElse(categories, List.of()));
    }

    public boolean isUnnamed() {
        return skus.isEmpty() && productIds.isEmpty() && categories.isEmpty();
    }

    boolean matches(List<BasketRow> rows) {
        return switch (match) {
            case ALL -> hasAll(rows);
            case SOME -> rows.stream().anyMatch(this::names);
            case ONLY -> !rows.isEmpty() && rows.stream().allMatch(this::names);
        };
    }

    private boolean names(BasketRow row) {
        return skus.contains(row.sku())
                || productIds.contains(row.productId())
                || CategoryPaths.areIn(row.categories(), categories);
    }

    private boolean hasAll(List<BasketRow> rows) {
        Stream<Boolean> bySku =
                skus.stream().map(sku -> rows.stream().anyMatch(row -> row.sku().equals(sku)));
        Stream<Boolean> byProduct =
                productIds.stream().map(id -> rows.stream().anyMatch(row -> id.equals(row.productId())));
        Stream<Boolean> byCategory = categories.stream()
                .map(path -> rows.stream().anyMatch(row -> CategoryPaths.areIn(row.categories(), List.of(path))));
        return Stream.of(bySku, byProduct, byCategory).flatMap(each -> each).allMatch(isThere -> isThere);
    }
}
