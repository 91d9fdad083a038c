package dev.comptoir.carts.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.carts.catalog.domain.PricedSku;
import dev.comptoir.carts.catalog.domain.QuantityLimits;
import dev.comptoir.carts.catalog.domain.SkuNames;
import dev.comptoir.carts.discount.OfferStore;
import dev.comptoir.carts.store.StoreRulesCache;
import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.contracts.shared.QuantityLimitsV1;
import dev.comptoir.contracts.shared.VariantV1;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Stores the price list. */
@ApplicationScoped
class PriceStore {

    private static final String FIND = """
            select sku, product_id, name, image_url, currency, price_minor, requires_shipping, is_taxable, file_guid,
                   is_sellable, quantity_min, quantity_max, quantity_step, tax_class, translated_names,
                   %s, %s
              from prices where sku = any($1)""".formatted(StoreRulesCache.EDITION, OfferStore.EDITION);
    private static final String SAVE_VERSION = """
            insert into product_versions (product_id, version) values ($1, $2)
            on conflict (product_id) do update set version = excluded.version
             where product_versions.version < excluded.version""";
    private static final String WITHDRAW = """
            update prices set is_sellable = false where product_id = $1 and is_sellable""";
    private static final String SAVE = """
            insert into prices (sku, product_id, name, image_url, price_minor, currency, requires_shipping, is_taxable,
                                file_guid, is_sellable, quantity_min, quantity_max, quantity_step, tax_class,
                                translated_names)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            on conflict (sku) do update set
                product_id = excluded.product_id, name = excluded.name, image_url = excluded.image_url,
                price_minor = excluded.price_minor, currency = excluded.currency,
                requires_shipping = excluded.requires_shipping, is_taxable = excluded.is_taxable,
                file_guid = excluded.file_guid, is_sellable = excluded.is_sellable, quantity_min = excluded.quantity_min,
                quantity_max = excluded.quantity_max, quantity_step = excluded.quantity_step, tax_class = excluded.tax_class,
                translated_names = excluded.translated_names""";

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};
    private static final QuantityLimitsV1 NO_LIMITS = new QuantityLimitsV1(1, null, 1);

    /** A price, and which editions of the store's rules and of the discounts are in force beside it. */
    record Row(PricedSku sku, long storeEdition, long discountEdition) {}

    Uni<List<Row>> find(SqlRunner runner, Set<String> skus) {
        return runner.list(FIND, PriceStore::read, (Object) skus.toArray(String[]::new));
    }

    /** Whether this is newer than what was known of the product. */
    Uni<Boolean> saveVersion(SqlTx tx, UUID productId, long version) {
        return tx.execute(SAVE_VERSION, productId, version).map(saved -> saved == 1);
    }

    /** Takes every SKU of the product out of sale; those it still has are put back by {@link #save}. */
    Uni<Void> withdraw(SqlTx tx, UUID productId) {
        return tx.execute(WITHDRAW, productId).replaceWithVoid();
    }

    Uni<Void> save(SqlTx tx, ProductV1 product) {
        return tx.executeEach(
                SAVE,
                product.variants().stream()
                        .map(variant -> row(product, variant))
                        .toList());
    }

    private static Row read(Columns c) {
        PricedSku sku = new PricedSku(
                c.text(),
                c.uuid(),
                c.text(),
                c.textOrNull(),
                price(c),
                c.bool(),
                c.bool(),
                c.uuid(),
                c.bool(),
                new QuantityLimits(c.integer(), c.integerOrNull(), c.integer()),
                c.textOrNull(),
                c.json(NAMES));
        return new Row(sku, c.number(), c.number());
    }

    private static Money price(Columns c) {
        String currency = c.text();
        return c.money(currency);
    }

    private static Object[] row(ProductV1 product, VariantV1 variant) {
        QuantityLimitsV1 limits = variant.quantity() == null ? NO_LIMITS : variant.quantity();
        SkuNames names = names(product, variant);
        return new Object[] {
            variant.sku(),
            product.productId(),
            names.main(),
            image(variant.imageUrl() == null ? product.imageUrl() : variant.imageUrl()),
            variant.price(),
            variant.price().currency(),
            variant.requiresShipping(),
            variant.taxable(),
            variant.fileGuid(),
            "ACTIVE".equals(product.status()),
            limits.min(),
            limits.max(),
            limits.step(),
            variant.taxClass(),
            names.translated().isEmpty() ? null : Json.write(names.translated())
        };
    }

    /** Never longer than a line of an order may be, so that what is on sale can be bought. */
    private static SkuNames names(ProductV1 product, VariantV1 variant) {
        return SkuNames.of(product.name(), variant.name(), product.translatedNames(), FieldRules.PRODUCT_NAME_LENGTH);
    }

    /** An address that is too long for an order's line is left out. */
    private static String image(String url) {
        return url == null || url.length() > FieldRules.IMAGE_URL_LENGTH ? "" : url;
    }
}
