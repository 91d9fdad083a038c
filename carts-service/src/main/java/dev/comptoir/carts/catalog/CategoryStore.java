package dev.comptoir.carts.catalog;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores in which categories products are; read only for carts of which a discount asks for it. */
@ApplicationScoped
public class CategoryStore {

    private static final String SAVE = """
            insert into product_categories (product_id, paths) values ($1, $2)
            on conflict (product_id) do update set paths = excluded.paths
             where product_categories.paths <> excluded.paths""";
    private static final String FIND = "select product_id, paths from product_categories where product_id = any($1)";

    Uni<Void> save(SqlTx tx, UUID productId, List<String> paths) {
        List<String> known = Objects.requireNonNullElse(paths, List.of());
        return tx.execute(SAVE, productId, known.toArray(String[]::new)).replaceWithVoid();
    }

    public Uni<Map<UUID, List<String>>> of(SqlRunner runner, Collection<UUID> products) {
        return runner.list(FIND, CategoryStore::read, (Object) products.toArray(UUID[]::new))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Map.Entry<UUID, List<String>> read(Columns c) {
        return Map.entry(c.uuid(), c.texts());
    }
}
