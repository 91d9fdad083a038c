package dev.comptoir.catalog.product.domain;

import dev.comptoir.catalog.productfacts.Texts;
import dev.comptoir.catalog.productfacts.domain.ProductFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a product becomes by a file: what the file says, and where a file cannot say something, what it was before. */
public final class FilePolicy {

    private final ProductDetails before;
    private final List<VariantDetails> variantsBefore;
    private final Map<String, VariantDetails> bySku = new HashMap<>();

    /** @param variantsBefore in the merchant's order */
    FilePolicy(ProductDetails before, List<VariantDetails> variantsBefore) {
        this.before = before;
        this.variantsBefore = variantsBefore;
        variantsBefore.forEach(variant -> bySku.put(variant.sku(), variant));
    }

    boolean differs(ProductDetails details, List<VariantDetails> variants) {
        return !details.equals(before) || !variants.equals(variantsBefore);
    }

    /** What a file calls a variant: the values of its options, or the product where it has none. */
    public static String variantName(Map<String, String> options, String productName) {
        String joined = String.join(" / ", options.values());
        return joined.isEmpty() || joined.length() > Texts.NAME ? productName : joined;
    }

    ProductDetails product(ProductDetails given) {
        boolean isFirstMain = before.imageUrl() == null && Objects.equals(given.imageUrl(), before.mainImage());
        return new ProductDetails(
                given.name(),
                given.description(),
                isFirstMain ? null : given.imageUrl(),
                given.status(),
                given.options().equals(soldOptions()) ? before.options() : given.options(),
                facts(given.facts()));
    }

    /** A main picture that is not among the others comes back among them. */
    private ProductFacts facts(ProductFacts given) {
        ProductFacts kept = given.keeping(before.facts());
        return kept.images().equals(before.images())
                ? kept.withImages(before.facts().images())
                : kept;
    }

    /** Files name the values that variants have, in the order of the variants. */
    private List<Option> soldOptions() {
        return before.options().stream()
                .map(option -> new Option(
                        option.name(),
                        variantsBefore.stream()
                                .map(variant -> variant.options().get(option.name()))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()))
                .filter(option -> !option.values().isEmpty())
                .toList();
    }

    List<VariantDetails> variants(ProductDetails given, List<VariantDetails> wanted) {
        return wanted.stream()
                .map(variant ->
                        bySku.containsKey(variant.sku()) ? variant(given, variant, bySku.get(variant.sku())) : variant)
                .toList();
    }

    private VariantDetails variant(ProductDetails product, VariantDetails given, VariantDetails known) {
        boolean isNamed = known.options().equals(given.options())
                && !known.name().equals(variantName(known.options(), before.name()));
        boolean hasProductsImage = known.imageUrl() == null && Objects.equals(given.imageUrl(), product.mainImage());
        return new VariantDetails(
                given.sku(),
                isNamed ? known.name() : given.name(),
                given.price(),
                given.requiresShipping(),
                given.taxable(),
                given.stockTracked(),
                given.allowsBackorder(),
                given.lowStockThreshold() == null ? known.lowStockThreshold() : given.lowStockThreshold(),
                hasProductsImage ? null : given.imageUrl(),
                given.fileGuid() == null ? known.fileGuid() : given.fileGuid(),
                given.options(),
                given.facts().keeping(known.facts()));
    }
}
