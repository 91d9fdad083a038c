package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.ProductProblem;
import dev.comptoir.catalog.product.domain.ProductSales;
import dev.comptoir.catalog.product.domain.StockLevel;
import dev.comptoir.catalog.product.domain.Variant;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Products as they are read: without tracking, with what inventory says about their SKUs. */
@ApplicationScoped
public class ProductReadStore {

    private static final String PRODUCTS = """
            select p, s from Product p join ProductSales s on s.productId = p.id where p.id in :ids""";

    private static final String VARIANTS = """
            select v.product.id, v, l, (select count(n) from StockSetting n where n.neverRefuses)
              from Variant v
              left join StockLevel l on l.sku = v.sku and exists (select 1 from StockSetting s where s.enabled)
             where v.product.id in :ids order by v.product.id, v.position""";

    private final OrmTransactions transactions;

    ProductReadStore(OrmTransactions transactions) {
        this.transactions = transactions;
    }

    /** A variant and what inventory says about it, if it said anything yet. */
    public record StockedVariant(UUID productId, Variant variant, StockLevel level, boolean isNeverRefused) {

        VariantView view() {
            return VariantView.of(variant, level == null ? null : level.available(), isNeverRefused);
        }

        long stamp() {
            return 2 * levelVersion() + (isNeverRefused ? 1 : 0);
        }

        public long levelVersion() {
            return level == null ? 0 : level.version();
        }
    }

    /** A product as it stands with its sales and its variants. */
    public record Found(Product product, ProductSales sales, List<StockedVariant> variants) {}

    /** Fails when there is none. */
    public Uni<Found> find(UUID id) {
        return find(List.of(id))
                .map(found -> Optional.ofNullable(found.get(id)).orElseThrow(() -> ProductProblem.notFound(id)));
    }

    /** Those of them that exist. */
    public Uni<Map<UUID, Found>> find(List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : transactions.read(session -> session.createSelectionQuery(PRODUCTS, Object[].class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .chain(products -> withVariants(session, ids, products)));
    }

    private static Uni<Map<UUID, Found>> withVariants(
            StatelessSession session, List<UUID> ids, List<Object[]> products) {
        return session.createSelectionQuery(VARIANTS, Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .map(variants -> joined(products, variants));
    }

    private static Map<UUID, Found> joined(List<Object[]> products, List<Object[]> variants) {
        Map<UUID, List<StockedVariant>> byProduct = variants.stream()
                .map(row -> new StockedVariant((UUID) row[0], (Variant) row[1], (StockLevel) row[2], (Long) row[3] > 0))
                .collect(Collectors.groupingBy(StockedVariant::productId));
        return products.stream()
                .map(row -> found((Product) row[0], (ProductSales) row[1], byProduct))
                .collect(Collectors.toMap(found -> found.product().id(), Function.identity()));
    }

    private static Found found(Product product, ProductSales sales, Map<UUID, List<StockedVariant>> variants) {
        return new Found(product, sales, variants.getOrDefault(product.id(), List.of()));
    }
}
