package dev.comptoir.inventory.product;

import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.contracts.shared.VariantV1;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Stores what the catalogue says about items; never their levels. */
@ApplicationScoped
class ProductStore {

    private static final String LOCK_SETTINGS = "select from inventory_settings for share";

    private static final String RECORD_VERSION = """
            insert into product_versions as p (product_id, version) values ($1, $2)
            on conflict (product_id) do update set version = excluded.version where p.version < excluded.version""";

    // A SKU that is below zero when backorders end stays as it is; it just cannot sink further. One that is at several
    // locations keeps a stock of its own also where it comes to a product whose variants share one.
    private static final String SAVE = """
            with setting as materialized (select is_enabled, policy from inventory_settings)
            insert into stock_items as s
                   (sku, product_id, is_tracked, wants_tracking, allows_backorder, wants_backorder, low_stock_threshold,
                    is_shared, created_at, updated_at)
            select sku, $1, wants_tracking and is_enabled, wants_tracking, wants_backorder or policy = 'TRACK_ONLY',
                   wants_backorder, low_stock_threshold,
                   coalesce((select p.is_shared from stock_pools p where p.product_id = $1), false), $6, $6
              from unnest($2::text[], $3::boolean[], $4::boolean[], $5::int[])
                   v(sku, wants_tracking, wants_backorder, low_stock_threshold), setting
             order by sku collate "C"
            on conflict (sku) do update
               set product_id = excluded.product_id,
                   is_tracked = excluded.is_tracked,
                   wants_tracking = excluded.wants_tracking,
                   allows_backorder = excluded.allows_backorder,
                   wants_backorder = excluded.wants_backorder,
                   low_stock_threshold = excluded.low_stock_threshold,
                   is_shared = excluded.is_shared and not s.is_located,
                   accepted_oversell =
                       case when excluded.allows_backorder then 0 else greatest(0, s.reserved - s.on_hand) end,
                   version = 1 + case when s.is_shared <> excluded.is_shared
                       then greatest(s.version, (select p.published_version from stock_pools p where p.product_id = s.product_id))
                       else s.version end,
                   updated_at = excluded.updated_at
             where (s.product_id, s.is_tracked, s.wants_tracking, s.allows_backorder, s.wants_backorder,
                    s.low_stock_threshold, s.is_shared)
                   is distinct from
                   (excluded.product_id, excluded.is_tracked, excluded.wants_tracking, excluded.allows_backorder,
                    excluded.wants_backorder, excluded.low_stock_threshold, excluded.is_shared)""";

    /** Records the version of a product; false when this one or a newer one is recorded already. */
    Uni<Boolean> isNewer(SqlTx tx, UUID productId, long version) {
        return tx.execute(RECORD_VERSION, productId, version).map(changed -> changed == 1);
    }

    /** The settings are locked before the items, as where the store is switched, so that no product is passed over. */
    Uni<Void> lockSettings(SqlTx tx) {
        return tx.execute(LOCK_SETTINGS).replaceWithVoid();
    }

    Uni<Void> save(SqlTx tx, ProductV1 product, Instant now) {
        TreeMap<String, VariantV1> variants = new TreeMap<>();
        product.variants().forEach(variant -> variants.put(variant.sku(), variant));
        return tx.execute(
                        SAVE,
                        product.productId(),
                        variants.keySet().toArray(String[]::new),
                        column(variants.values(), VariantV1::stockTracked, Boolean[]::new),
                        column(variants.values(), VariantV1::allowsBackorder, Boolean[]::new),
                        column(variants.values(), VariantV1::lowStockThreshold, Integer[]::new),
                        now)
                .replaceWithVoid();
    }

    private static <T> T[] column(
            Collection<VariantV1> variants, Function<VariantV1, T> value, IntFunction<T[]> array) {
        return variants.stream().map(value).toArray(array);
    }
}
