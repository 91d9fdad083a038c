package dev.comptoir.catalog.productexport;

import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.StockLevel;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Reads all products a few at a time, each few when the ones before were sent; few enough variants that writing them keeps no
 * other request waiting.
 */
@ApplicationScoped
class ProductFileStore {

    private static final int PRODUCTS = 100;
    private static final int VARIANTS = 200;
    private static final String SIZES = """
            select p.id, (select count(*) from Variant v where v.product.id = p.id) from Product p
             where p.id > :last order by p.id""";
    private static final String ALL =
            "select distinct p from Product p left join fetch p.variants where p.id in :ids order by p.id";
    private static final String LEVELS =
            "select l from StockLevel l where l.sku in (select v.sku from Variant v where v.product.id in :ids)";

    private final OrmTransactions transactions;

    ProductFileStore(OrmTransactions transactions) {
        this.transactions = transactions;
    }

    Multi<byte[]> pieces(ProductLayout layout) {
        AtomicReference<UUID> last = new AtomicReference<>(new UUID(0, 0));
        Multi<byte[]> products = Multi.createBy()
                .repeating()
                .uni(() -> transactions.read(session -> after(session, last.get())
                        .invoke(ids -> last.set(ids.isEmpty() ? null : ids.getLast()))
                        .chain(ids -> lines(session, ids, layout))))
                .whilst(_ -> last.get() != null)
                .map(ProductFileStore::bytes);
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(bytes(layout.header())), products);
    }

    /** The next products, one at least if there is any, that together have no more than {@link #VARIANTS}. */
    private static Uni<List<UUID>> after(StatelessSession session, UUID last) {
        return session.createSelectionQuery(SIZES, Object[].class)
                .setParameter("last", last)
                .setMaxResults(PRODUCTS)
                .getResultList()
                .map(ProductFileStore::first);
    }

    private static List<UUID> first(List<Object[]> sizes) {
        List<UUID> ids = new ArrayList<>();
        long variants = 0;
        for (Object[] product : sizes) {
            variants += (long) product[1];
            if (!ids.isEmpty() && variants > VARIANTS) {
                break;
            }
            ids.add((UUID) product[0]);
        }
        return ids;
    }

    private static Uni<String> lines(StatelessSession session, List<UUID> ids, ProductLayout layout) {
        return ids.isEmpty()
                ? Uni.createFrom().item("")
                : levels(session, ids)
                        .chain(levels -> session.createSelectionQuery(ALL, Product.class)
                                .setParameter("ids", ids)
                                .getResultList()
                                .map(products -> products.stream()
                                        .map(product -> layout.lines(product, levels))
                                        .collect(Collectors.joining())));
    }

    private static Uni<Map<String, Integer>> levels(StatelessSession session, List<UUID> ids) {
        return session.createSelectionQuery(LEVELS, StockLevel.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(levels -> levels.stream().collect(Collectors.toMap(StockLevel::sku, StockLevel::available)));
    }

    private static byte[] bytes(String lines) {
        return lines.getBytes(StandardCharsets.UTF_8);
    }
}
