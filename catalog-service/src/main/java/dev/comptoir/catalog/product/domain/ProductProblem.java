package dev.comptoir.catalog.product.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.UUID;

/** Why something cannot be done with a product or a variant. */
public final class ProductProblem {

    private ProductProblem() {}

    public static DomainException notFound(UUID id) {
        return NOT_FOUND
                .refusal("product-not-found", "There is no product with this id.")
                .with("productId", id);
    }

    public static DomainException variantNotFound(UUID id) {
        return NOT_FOUND
                .refusal("variant-not-found", "The product has no variant with this id.")
                .with("variantId", id);
    }

    public static DomainException externalIdTaken(String externalId) {
        return CONFLICT.refusal("external-id-taken", "There is a product with the externalId %s already.", externalId)
                .with("externalId", externalId);
    }

    public static DomainException slugTaken() {
        return CONFLICT.refusal("slug-taken", "Another product has this slug already. Choose another one.");
    }

    public static DomainException skuTaken(List<String> skus) {
        return CONFLICT.refusal("sku-taken", "Another product has the SKU %s already.", String.join(", ", skus))
                .with("skus", skus);
    }

    static DomainException relatedToItself(int place) {
        return RULE_BROKEN
                .refusal("related-to-itself", "A product is not shown beside itself. Leave it out.")
                .at("/relatedProducts/" + place);
    }

    static DomainException unknownRelated(List<String> names) {
        return RULE_BROKEN
                .refusal(
                        "unknown-related-product",
                        "There is no product with this id or externalId: %s.",
                        String.join(", ", names))
                .with("products", names)
                .at("/relatedProducts");
    }

    static DomainException duplicateSku(String sku) {
        return RULE_BROKEN
                .refusal("duplicate-sku", "Two variants have the SKU %s.", sku)
                .with("sku", sku);
    }

    static DomainException skuFixed(String sku) {
        return RULE_BROKEN
                .refusal(
                        "sku-fixed",
                        "The SKU %s cannot change. Add a variant with the new SKU and remove this one.",
                        sku)
                .with("sku", sku);
    }

    static DomainException lastVariant(String sku) {
        return CONFLICT.refusal(
                        "last-variant", "%s is the last variant. Set the product's status to ARCHIVED instead.", sku)
                .with("sku", sku);
    }

    static DomainException variantCount(int variants) {
        return RULE_BROKEN
                .refusal(
                        "variant-count",
                        "A product has 1 to %s variants, not %s.",
                        VariantRules.MOST_VARIANTS,
                        variants)
                .with("variants", variants)
                .with("max", VariantRules.MOST_VARIANTS);
    }

    static DomainException duplicateOption(String name) {
        return RULE_BROKEN
                .refusal("duplicate-option", "The option %s is there twice.", name)
                .with("option", name);
    }

    static DomainException duplicateOptionValue(String name) {
        return RULE_BROKEN
                .refusal("duplicate-option", "The option %s has a value twice.", name)
                .with("option", name);
    }

    static DomainException unknownOption(String sku, String name) {
        return RULE_BROKEN
                .refusal(
                        "unknown-option", "Variant %s names the option %s, which the product does not have.", sku, name)
                .with("sku", sku)
                .with("option", name);
    }

    static DomainException unknownOptionValue(String sku, String name, String value) {
        return RULE_BROKEN
                .refusal(
                        "unknown-option-value",
                        "Variant %s has %s %s, which is not among the option's values.",
                        sku,
                        name,
                        value)
                .with("sku", sku)
                .with("option", name)
                .with("value", value);
    }

    static DomainException foreignCurrency(String given, String storeCurrency) {
        return RULE_BROKEN
                .refusal("foreign-currency", "This store sells in %s, not in %s.", storeCurrency, given)
                .with("currency", given)
                .with("storeCurrency", storeCurrency);
    }

    static DomainException priceOutOfRange(Money price, Money most) {
        return RULE_BROKEN
                .refusal("price-out-of-range", "A price is from 0 to %s.", most)
                .with("price", price.amount())
                .with("max", most.amount());
    }
}
