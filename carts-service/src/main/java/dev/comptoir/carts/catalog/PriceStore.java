package dev.comptoir.carts.catalog;

import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.contracts.shared.VariantV1;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps the price list in the database. */
@ApplicationScoped
class PriceStore {

    private static final String TAKE_VERSION = """
            insert into product_versions (product_id, version) values ($1, $2)
            on conflict (product_id) do update set version = excluded.version
             where product_versions.version < excluded.version""";

    private static final String WITHDRAW = """
            update prices set is_sellable = false where product_id = $1 and is_sellable""";

    private static final String PRICE = """
            insert into prices (sku, product_id, name, image_url, price_minor, currency, requires_shipping, is_taxable,
                                file_guid, is_sellable)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict (sku) do update set
                product_id = excluded.product_id, name = excluded.name, image_url = excluded.image_url,
                price_minor = excluded.price_minor, currency = excluded.currency,
                requires_shipping = excluded.requires_shipping, is_taxable = excluded.is_taxable,
                file_guid = excluded.file_guid, is_sellable = excluded.is_sellable""";

    /** Whether this is newer than what was known of the product. */
    Uni<Boolean> takeVersion(SqlTx tx, UUID productId, long version) {
        return tx.execute(TAKE_VERSION, productId, version).map(taken -> taken == 1);
    }

    /** Takes every SKU of the product out of sale; those it still has are put back by {@link #price}. */
    Uni<Void> withdraw(SqlTx tx, UUID productId) {
        return tx.execute(WITHDRAW, productId).replaceWithVoid();
    }

    Uni<RowSet<Row>> price(SqlTx tx, ProductV1 product) {
        List<Tuple> rows = product.variants().stream()
                .map(variant -> row(product, variant))
                .toList();
        return tx.connection().preparedQuery(PRICE).executeBatch(rows);
    }

    private static Tuple row(ProductV1 product, VariantV1 variant) {
        String image = variant.imageUrl() == null ? product.imageUrl() : variant.imageUrl();
        return Tuple.tuple()
                .addValue(variant.sku())
                .addValue(product.productId())
                .addValue(name(product.name(), variant.name()))
                .addValue(image == null ? "" : image)
                .addValue(variant.price().minor())
                .addValue(variant.price().currency())
                .addValue(variant.requiresShipping())
                .addValue(variant.taxable())
                .addValue(variant.fileGuid())
                .addValue("ACTIVE".equals(product.status()));
    }

    private static String name(String product, String variant) {
        boolean saysNothing = variant == null || variant.isBlank() || variant.equals(product);
        return saysNothing ? product : product + " – " + variant;
    }
}
