package dev.comptoir.catalog.productlist;

import dev.comptoir.catalog.product.ProductReadStore.Found;
import dev.comptoir.catalog.product.ProductReadStore.StockedVariant;
import dev.comptoir.catalog.product.SalesView;
import dev.comptoir.platform.db.Columns;

/**
 * What everything follows from that a list shows of a product: while this is the same, so is its text.
 *
 * @param levels the versions of its stock levels, summed; none where the store counts no stock
 * @param sales null where they are not shown
 */
record ProductStamp(long version, long levels, boolean isNeverRefused, SalesView sales) {

    static ProductStamp read(Columns c) {
        return readState(c, c.number());
    }

    /** Without the version of the product, which is 0. */
    static ProductStamp readState(Columns c) {
        return readState(c, 0);
    }

    private static ProductStamp readState(Columns c, long version) {
        return new ProductStamp(version, c.number(), c.bool(), SalesView.read(c));
    }

    /** The same of another version of the product. */
    ProductStamp of(long other) {
        return new ProductStamp(other, levels, isNeverRefused, sales);
    }

    static ProductStamp of(Found found) {
        return new ProductStamp(
                found.product().version(),
                found.variants().stream()
                        .mapToLong(StockedVariant::levelVersion)
                        .sum(),
                found.variants().stream().anyMatch(StockedVariant::isNeverRefused),
                SalesView.of(found.sales()));
    }

    ProductStamp forShoppers() {
        return new ProductStamp(version, levels, isNeverRefused, null);
    }
}
