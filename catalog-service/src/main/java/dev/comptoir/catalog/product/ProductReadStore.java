package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.ProductSales;
import dev.comptoir.catalog.product.domain.StockLevel;
import dev.comptoir.catalog.product.domain.Variant;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Products as they are read: without tracking, with what inventory says about their SKUs. */
@ApplicationScoped
class ProductReadStore {

    private static final String FROM = "from Product p join ProductSales s on s.productId = p.id where ";

    private static final Map<String, String> CONDITIONS = Map.of(
            "status", "p.status = :status",
            "visible", "p.status = :visible",
            "sku", "exists (select 1 from Variant v where v.product = p and v.sku = :sku)",
            "externalId", "p.externalId = :externalId",
            "prefix", "p.nameKey like :prefix escape '\\'",
            "from", "p.updatedAt >= :from",
            "to", "p.updatedAt < :to");

    private static final String VARIANTS = """
            select v.product.id, v, l from Variant v left join StockLevel l on l.sku = v.sku
             where v.product.id in :ids order by v.product.id, v.position""";

    private final OrmTransactions transactions;

    ProductReadStore(OrmTransactions transactions) {
        this.transactions = transactions;
    }

    /** A variant and what inventory says about it, if it said anything yet. */
    record StockedVariant(UUID productId, Variant variant, StockLevel level) {

        VariantView view() {
            return VariantView.of(variant, level == null ? null : Math.max(0, level.available()));
        }

        long stamp() {
            return level == null ? 0 : level.version();
        }
    }

    /** A product as it stands with its variants. */
    record Found(ProductSort.Row row, List<StockedVariant> variants) {}

    /** Null when there is none. */
    Uni<Found> one(UUID id) {
        return transactions.read(
                session -> session.createSelectionQuery("select p, s " + FROM + "p.id = :id", Object[].class)
                        .setParameter("id", id)
                        .getResultList()
                        .chain(rows -> withVariants(session, rows))
                        .map(found -> found.isEmpty() ? null : found.getFirst()));
    }

    /** The products after a position of the last page; {@code null} for the first page. */
    Uni<List<Found>> page(ProductFilter filter, List<String> after, int limit) {
        return transactions.read(session -> query(session, filter, after)
                .setMaxResults(limit)
                .getResultList()
                .chain(rows -> withVariants(session, rows)));
    }

    Uni<Long> count(ProductFilter filter) {
        return transactions.read(session -> {
            var query = session.createSelectionQuery("select count(*) " + FROM + where(filter), Long.class);
            filter.conditions().forEach(query::setParameter);
            return query.getSingleResult();
        });
    }

    private static SelectionQuery<Object[]> query(StatelessSession session, ProductFilter filter, List<String> after) {
        String where =
                where(filter) + (after == null ? "" : " and " + filter.sort().after());
        var query = session.createSelectionQuery(
                "select p, s " + FROM + where + " order by " + filter.sort().order(), Object[].class);
        filter.conditions().forEach(query::setParameter);
        if (after != null) {
            query.setParameter("key", filter.sort().key(after.getFirst()));
            query.setParameter("id", UUID.fromString(after.getLast()));
        }
        return query;
    }

    private static Uni<List<Found>> withVariants(StatelessSession session, List<Object[]> products) {
        if (products.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<ProductSort.Row> rows =
                products.stream().map(ProductReadStore::row).toList();
        return session.createSelectionQuery(VARIANTS, Object[].class)
                .setParameter(
                        "ids", rows.stream().map(row -> row.product().id()).toList())
                .getResultList()
                .map(variants -> joined(rows, variants));
    }

    private static List<Found> joined(List<ProductSort.Row> rows, List<Object[]> variants) {
        Map<UUID, List<StockedVariant>> byProduct = variants.stream()
                .map(row -> new StockedVariant((UUID) row[0], (Variant) row[1], (StockLevel) row[2]))
                .collect(Collectors.groupingBy(StockedVariant::productId));
        return rows.stream()
                .map(row -> new Found(row, byProduct.getOrDefault(row.product().id(), List.of())))
                .toList();
    }

    private static String where(ProductFilter filter) {
        return filter.conditions().keySet().stream()
                .map(CONDITIONS::get)
                .collect(Collectors.joining(" and ", "1 = 1 ", ""))
                .replaceFirst("1 = 1 (?=.)", "");
    }

    private static ProductSort.Row row(Object[] row) {
        return new ProductSort.Row((Product) row[0], (ProductSales) row[1]);
    }
}
