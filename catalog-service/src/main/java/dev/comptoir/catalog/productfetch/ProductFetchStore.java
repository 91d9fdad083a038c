package dev.comptoir.catalog.productfetch;

import static dev.comptoir.platform.page.SortKey.instant;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.catalog.productfetch.domain.FetchProblem;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Stores which pages were fetched and what became of their buttons. */
@ApplicationScoped
class ProductFetchStore {

    private static final String CHANGED = "coalesce(finished_at, started_at)";
    private static final String COLUMNS =
            "id, state, url, is_dry_run, pages, started_by, started_at, finished_at, failure_code, failure, buttons, "
                    + CHANGED;
    private static final String FIND = "select " + COLUMNS + " from product_fetches where id = $1";
    private static final String ADD = """
            insert into product_fetches (id, state, url, is_dry_run, started_by, started_at)
            values ($1, 'RUNNING', $2, $3, $4, $5)""";
    private static final String FINISH = """
            update product_fetches
               set state = case when $2 = '' then 'COMPLETED' else 'FAILED' end,
                   failure_code = $2, failure = $3, buttons = $4, finished_at = $5, pages = $6
             where id = $1""";

    private final SqlPool pool;
    private final Pages pages;

    ProductFetchStore(SqlPool pool, Pages pages) {
        this.pool = pool;
        this.pages = pages;
    }

    Uni<Page<ProductFetch>> page(ChangesRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("product-fetches", COLUMNS, "product_fetches");
        return pages.of(
                changes.on(query, CHANGED, instant("started_at"), uuid("id")),
                request,
                ProductFetch::read,
                fetch -> changes.position(fetch.updatedAt(), fetch.startedAt(), fetch.id()));
    }

    Uni<ProductFetch> find(UUID id) {
        return pool.one(FIND, ProductFetch::read, () -> FetchProblem.notFound(id), id);
    }

    Uni<Void> add(SqlTx tx, UUID id, ProductFetchRequest request, String startedBy, Instant now) {
        return tx.execute(ADD, id, request.url(), request.isDryRun(), startedBy, now)
                .replaceWithVoid();
    }

    Uni<Void> complete(UUID id, FetchedPages fetched, Instant now) {
        return pool.execute(FINISH, id, "", "", Json.write(fetched.buttons()), now, fetched.pages())
                .replaceWithVoid();
    }

    Uni<Void> fail(UUID id, DomainException refusal, Instant now) {
        return pool.execute(FINISH, id, refusal.code(), refusal.getMessage(), "[]", now, 0)
                .replaceWithVoid();
    }
}
