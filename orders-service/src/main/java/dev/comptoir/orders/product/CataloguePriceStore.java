package dev.comptoir.orders.product;

import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.contracts.shared.VariantV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the catalogue asks for its SKUs now. */
@ApplicationScoped
public class CataloguePriceStore {

    private static final String SAVE = """
            insert into catalogue_prices as p (sku, product_id, version, price_minor, currency)
            select sku, $1::uuid, $2::bigint, minor, currency
              from unnest($3::text[], $4::bigint[], $5::text[]) as v (sku, minor, currency)
            on conflict (sku) do update
               set product_id = excluded.product_id, version = excluded.version, price_minor = excluded.price_minor,
                   currency = excluded.currency
             where p.product_id <> excluded.product_id or p.version < excluded.version""";
    private static final String REMOVE =
            "delete from catalogue_prices where product_id = $1 and version < $2 and sku <> all($3)";
    private static final String FIND = "select sku, currency, price_minor from catalogue_prices where sku = any($1)";

    private final SqlPool reads;

    CataloguePriceStore(SqlPool reads) {
        this.reads = reads;
    }

    private record Price(String sku, Money price) {

        static Price read(Columns c) {
            String sku = c.text();
            String currency = c.text();
            return new Price(sku, c.money(currency));
        }
    }

    /** Written in the order of the SKUs, so that two products never wait for each other in a ring. */
    Uni<Void> save(SqlTx tx, ProductV1 product, long version) {
        List<VariantV1> variants = product.variants().stream()
                .sorted(Comparator.comparing(VariantV1::sku))
                .toList();
        String[] skus = variants.stream().map(VariantV1::sku).toArray(String[]::new);
        return tx.execute(
                        SAVE,
                        product.productId(),
                        version,
                        skus,
                        variants.stream().map(each -> each.price().minor()).toArray(Long[]::new),
                        variants.stream().map(each -> each.price().currency()).toArray(String[]::new))
                .chain(() -> tx.execute(REMOVE, product.productId(), version, skus))
                .replaceWithVoid();
    }

    /** By SKU; those that are not known are left out. */
    public Uni<Map<String, Money>> find(Collection<String> skus) {
        return reads.list(FIND, Price::read, (Object) skus.toArray(String[]::new))
                .map(prices -> prices.stream().collect(Collectors.toMap(Price::sku, Price::price)));
    }
}
