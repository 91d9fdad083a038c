package dev.comptoir.catalog.productfetch.domain;

import dev.comptoir.catalog.product.domain.ProductSource;
import dev.comptoir.catalog.product.domain.ProductStatus;

/**
 * What of a page is taken, and as what.
 *
 * @param sku the one that is wanted; null for all
 */
public record FetchScope(String sku) {

    /** Everything on the page, as a merchant wants it: on sale at once. */
    public static final FetchScope ALL = new FetchScope(null);

    public boolean takes(Offer offer) {
        return sku == null || sku.equals(offer.externalId()) || offer.skus().contains(sku);
    }

    /** A shopper makes products, as drafts, but changes none. */
    public boolean isShoppers() {
        return sku != null;
    }

    public ProductSource source() {
        return isShoppers() ? ProductSource.CART : ProductSource.FETCH;
    }

    public ProductStatus status() {
        return isShoppers() ? ProductStatus.DRAFT : ProductStatus.ACTIVE;
    }
}
