package dev.comptoir.catalog.productimport.domain;

import dev.comptoir.catalog.imagecopy.domain.ProductImages;
import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.ProductStatus;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.catalog.productfacts.domain.Sale;
import dev.comptoir.kernel.Money;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A product as a file describes it, ready to be made.
 *
 * @param position its place among the products of the file
 */
public record ProductDraft(
        int position, int row, String externalId, ProductDetails details, List<VariantDraft> variants) {

    public List<VariantDetails> variantDetails() {
        return variants.stream().map(VariantDraft::details).toList();
    }

    /** The same for a product that is there: a file that cannot say sales leaves those that are below the price it says. */
    public List<VariantDetails> variantDetails(FileFormat format, List<VariantDetails> before) {
        if (format.saysSales()) {
            return variantDetails();
        }
        Map<String, Sale> sales = new HashMap<>();
        before.forEach(variant -> sales.put(variant.sku(), variant.facts().sale()));
        return variantDetails().stream()
                .map(variant -> withSale(variant, sales.get(variant.sku())))
                .toList();
    }

    /** The same for a product that is there: what the format has no room for stays. */
    public ProductDetails details(FileFormat format, ProductDetails before) {
        List<String> categories = before.facts().categories();
        boolean areCut = categories.size() > format.categories()
                && categories
                        .subList(0, format.categories())
                        .equals(details.facts().categories());
        boolean isArchived = before.status() == ProductStatus.ARCHIVED
                && details.status() == ProductStatus.DRAFT
                && !format.saysArchived();
        ProductDetails kept = areCut ? details.with(details.facts().withCategories(categories)) : details;
        return isArchived ? kept.with(ProductStatus.ARCHIVED) : kept;
    }

    private static VariantDetails withSale(VariantDetails variant, Sale sale) {
        return sale != null && isBelow(sale.price(), variant.price())
                ? variant.with(variant.facts().with(sale))
                : variant;
    }

    private static boolean isBelow(Money sale, Money price) {
        return sale.currency().equals(price.currency()) && price.isMoreThan(sale);
    }

    /** Where all its pictures are, each once. */
    public Collection<String> images() {
        return ProductImages.of(details, variantDetails());
    }

    /** The same with other addresses of its pictures. */
    public ProductDraft withImages(UnaryOperator<String> address) {
        List<VariantDraft> others = variants.stream()
                .map(variant ->
                        new VariantDraft(variant.row(), variant.details().withImages(address), variant.initialStock()))
                .toList();
        return new ProductDraft(position, row, externalId, details.withImages(address), others);
    }

    /** What the file names beside it: merchant's ids and SKUs of products. */
    public List<String> relatedNames() {
        return details.facts().relatedProducts();
    }

    /** The ids of those that are known. */
    public List<String> relatedIds(Map<String, UUID> known, UUID own) {
        return relatedNames().stream()
                .map(known::get)
                .filter(id -> id != null && !id.equals(own))
                .distinct()
                .map(UUID::toString)
                .toList();
    }

    public List<String> skus() {
        return variants.stream().map(VariantDraft::sku).toList();
    }
}
