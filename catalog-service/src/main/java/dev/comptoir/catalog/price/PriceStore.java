package dev.comptoir.catalog.price;

import dev.comptoir.catalog.price.domain.PriceStep;
import dev.comptoir.catalog.product.domain.ProductProblem;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what variants have cost. */
@ApplicationScoped
class PriceStore {

    private static final String EXISTS =
            "select p.id from products p where p.id = $1 and (not $2::boolean or p.status = 'ACTIVE')";
    private static final String STEPS = """
            select v.id, v.sku, s.since, s.price_minor, s.currency
              from variants v cross join lateral (
                   select since, price_minor, currency from variant_prices s
                    where s.variant_id = v.id order by since desc limit 100) s
             where v.product_id = $1
             order by v.position, v.id, s.since desc""";

    private final SqlPool reads;

    PriceStore(SqlPool reads) {
        this.reads = reads;
    }

    private record Row(UUID variantId, String sku, PriceStep step) {

        static Row read(Columns c) {
            UUID id = c.uuid();
            String sku = c.text();
            Instant since = c.instant();
            long minor = c.number();
            return new Row(id, sku, new PriceStep(since, Money.ofMinor(minor, c.text())));
        }
    }

    /** Of each variant as it stands, newest first. */
    Uni<List<VariantPricesView>> find(UUID productId, boolean isShopper) {
        return reads.one(EXISTS, Columns::uuid, () -> ProductProblem.notFound(productId), productId, isShopper)
                .chain(id -> reads.list(STEPS, Row::read, id))
                .map(PriceStore::byVariant)
                .map(found -> isShopper
                        ? found.stream().map(VariantPricesView::forShoppers).toList()
                        : found);
    }

    private static List<VariantPricesView> byVariant(List<Row> rows) {
        Map<UUID, List<Row>> byVariant = new LinkedHashMap<>();
        rows.forEach(row -> byVariant
                .computeIfAbsent(row.variantId(), _ -> new ArrayList<>())
                .add(row));
        return byVariant.values().stream()
                .map(each -> VariantPricesView.of(
                        each.getFirst().variantId(),
                        each.getFirst().sku(),
                        each.stream().map(Row::step).toList()))
                .toList();
    }
}
