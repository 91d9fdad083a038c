package dev.comptoir.catalog.category;

import dev.comptoir.catalog.CatalogConfig;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Counts the products of each category, at most once in a while: every page of a shop shows the same tree. */
@ApplicationScoped
class CategoryStore {

    private static final String COUNT = """
            select c.path, count(*)
              from products p cross join lateral jsonb_array_elements_text(p.facts_json -> 'categoryPaths') c (path)
             where p.status = 'ACTIVE'
             group by c.path order by c.path limit 5000""";

    private final SqlPool reads;
    private final long keptNanos;
    private final Uni<CategoriesView> tree;
    private volatile long askedAt;

    CategoryStore(SqlPool reads, CatalogConfig config) {
        this.reads = reads;
        this.keptNanos = config.categoriesCache().toNanos();
        this.tree = Uni.createFrom().deferred(this::count).memoize().until(this::isOld);
        expire();
    }

    /** Whoever asks while it is counted waits for the same answer. */
    private Uni<CategoriesView> count() {
        askedAt = System.nanoTime();
        return reads.list(COUNT, Count::read)
                .map(CategoryStore::view)
                .onFailure()
                .invoke(this::expire);
    }

    private boolean isOld() {
        return System.nanoTime() - askedAt >= keptNanos;
    }

    private void expire() {
        askedAt = System.nanoTime() - keptNanos;
    }

    private record Count(String path, long products) {

        static Count read(Columns c) {
            return new Count(c.text(), c.number());
        }
    }

    Uni<CategoriesView> tree() {
        return tree;
    }

    private static CategoriesView view(List<Count> counts) {
        return new CategoriesView(
                Category.tree(counts.stream().collect(Collectors.toMap(Count::path, Count::products))));
    }
}
