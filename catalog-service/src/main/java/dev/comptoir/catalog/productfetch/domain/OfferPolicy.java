package dev.comptoir.catalog.productfetch.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;

import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.ProductSource;
import dev.comptoir.catalog.product.domain.Variant;
import dev.comptoir.catalog.product.domain.VariantDetails;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Decides what a button may make of a product that is there: pages change what came from pages, nothing else. */
public final class OfferPolicy {

    private OfferPolicy() {}

    /** @param owners the merchant's id of the product that has it, by SKU */
    public static void checkOwners(Offer offer, Map<String, String> owners) {
        for (String sku : offer.skus()) {
            String owner = owners.getOrDefault(sku, offer.externalId());
            if (!offer.externalId().equals(owner)) {
                throw CONFLICT.refusal("sku-taken", "The SKU %s belongs to the product %s.", sku, owner);
            }
        }
    }

    /** Says whether anything differed. */
    public static boolean become(Product product, Offer offer, Supplier<UUID> ids, Instant now) {
        if (product.source() != ProductSource.FETCH && product.source() != ProductSource.CART) {
            throw CONFLICT.refusal(
                    "product-not-from-page",
                    "The product %s was made by hand or from a file. Change it there, or give the button another id.",
                    offer.externalId());
        }
        ProductDetails before = product.details();
        ProductDetails details = offer.details(before.status(), before.name());
        return product.become(details, variants(product, offer), ids, now);
    }

    /** What only the merchant says of a variant stays: how its stock is counted, and its picture. */
    private static List<VariantDetails> variants(Product product, Offer offer) {
        Map<String, VariantDetails> before =
                product.variants().stream().collect(Collectors.toMap(Variant::sku, Variant::details));
        Function<VariantDetails, VariantDetails> merged =
                wanted -> before.containsKey(wanted.sku()) ? merged(wanted, before.get(wanted.sku())) : wanted;
        return offer.variants().stream().map(merged).toList();
    }

    private static VariantDetails merged(VariantDetails wanted, VariantDetails before) {
        return new VariantDetails(
                wanted.sku(),
                wanted.name(),
                wanted.price(),
                wanted.requiresShipping(),
                wanted.taxable(),
                before.stockTracked(),
                before.allowsBackorder(),
                before.lowStockThreshold(),
                before.imageUrl(),
                wanted.fileGuid(),
                wanted.options(),
                wanted.facts().keeping(before.facts()));
    }
}
