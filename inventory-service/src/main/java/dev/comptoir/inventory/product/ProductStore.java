package dev.comptoir.inventory.product;

import dev.comptoir.contracts.shared.VariantV1;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.inbox.Received;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Stores what the catalogue says about items; never their levels. */
@ApplicationScoped
class ProductStore {

    private static final String RECEIVE = """
            insert into inbox (consumer, event_id) select $1, unnest($2::uuid[]) on conflict do nothing
            returning event_id""";

    private static final String RECORD_VERSIONS = """
            insert into product_versions as p (product_id, version)
            select product_id, version from unnest($1::uuid[], $2::bigint[]) v(product_id, version) order by product_id
            on conflict (product_id) do update set version = excluded.version where p.version < excluded.version
            returning product_id""";

    // A SKU that is below zero when backorders end stays as it is; it just cannot sink further. One that is at several
    // locations keeps a stock of its own also where it comes to a product whose variants share one. Whether the store
    // counts
    // and refuses is not the item's; is_tracked and allows_backorder are for programs of the version before.
    private static final String SAVE = """
            insert into stock_items as s
                   (sku, product_id, is_tracked, wants_tracking, allows_backorder, wants_backorder, low_stock_threshold,
                    is_shared, created_at, updated_at)
            select sku, v.product_id, wants_tracking, wants_tracking, wants_backorder, wants_backorder, low_stock_threshold,
                   coalesce((select p.is_shared from stock_pools p where p.product_id = v.product_id), false), $6, $6
              from unnest($1::uuid[], $2::text[], $3::boolean[], $4::boolean[], $5::int[])
                   v(product_id, sku, wants_tracking, wants_backorder, low_stock_threshold)
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
                       case when excluded.wants_backorder then 0 else greatest(0, s.reserved - s.on_hand) end,
                   version = 1 + case when s.is_shared <> excluded.is_shared
                       then greatest(s.version, (select p.published_version from stock_pools p where p.product_id = s.product_id))
                       else s.version end,
                   updated_at = excluded.updated_at
             where (s.product_id, s.wants_tracking, s.wants_backorder, s.low_stock_threshold, s.is_shared)
                   is distinct from
                   (excluded.product_id, excluded.wants_tracking, excluded.wants_backorder, excluded.low_stock_threshold,
                    excluded.is_shared)""";

    /** Those of the events that were not received before. */
    Uni<List<Received<?>>> fresh(SqlTx tx, List<Received<?>> received) {
        return tx.list(
                        RECEIVE,
                        Columns::uuid,
                        received.getFirst().meta().consumer(),
                        received.stream().map(each -> each.meta().id()).toArray(UUID[]::new))
                .map(fresh -> received.stream()
                        .filter(each -> fresh.contains(each.meta().id()))
                        .toList());
    }

    /** Records the versions of products; gives those of which neither this nor a newer one was recorded. */
    Uni<List<ProductRules>> newer(SqlTx tx, Collection<ProductRules> products) {
        return tx.list(
                        RECORD_VERSIONS,
                        Columns::uuid,
                        products.stream().map(ProductRules::productId).toArray(UUID[]::new),
                        products.stream().map(ProductRules::version).toArray(Long[]::new))
                .map(newer -> products.stream()
                        .filter(product -> newer.contains(product.productId()))
                        .toList());
    }

    /** All variants of all these products, in the order of their SKUs. */
    Uni<Void> save(SqlTx tx, List<ProductRules> products, Instant now) {
        List<UUID> productIds = new ArrayList<>();
        List<VariantV1> variants = new ArrayList<>();
        for (ProductRules each : products) {
            Map<String, VariantV1> bySku = new TreeMap<>();
            each.product().variants().forEach(variant -> bySku.put(variant.sku(), variant));
            variants.addAll(bySku.values());
            productIds.addAll(Collections.nCopies(bySku.size(), each.productId()));
        }
        return tx.execute(
                        SAVE,
                        productIds.toArray(UUID[]::new),
                        column(variants, VariantV1::sku, String[]::new),
                        column(variants, VariantV1::stockTracked, Boolean[]::new),
                        column(variants, VariantV1::allowsBackorder, Boolean[]::new),
                        column(variants, VariantV1::lowStockThreshold, Integer[]::new),
                        now)
                .replaceWithVoid();
    }

    private static <T> T[] column(List<VariantV1> variants, Function<VariantV1, T> value, IntFunction<T[]> array) {
        return variants.stream().map(value).toArray(array);
    }
}
