package dev.comptoir.orders.orderimport;

import dev.comptoir.json.Json;
import dev.comptoir.orders.orderimport.domain.DecidedOrder;
import dev.comptoir.orders.orderimport.domain.ImportResult;
import dev.comptoir.orders.orderimport.domain.ReadOrder;
import dev.comptoir.orders.orderimport.domain.RowError;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.page.SortKey;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Stores what became of each order of a file, and the rows of those that were refused. */
@ApplicationScoped
class ImportResultStore {

    /** One import writes at a time, so that each sees the orders that another has made. */
    private static final String LOCK = "select pg_advisory_xact_lock('order_imports'::regclass::bigint)";

    private static final String SEEN = """
            update order_imports
               set seen_at = $3, read_bytes = $4, row_count = $5, order_count = order_count + $6,
                   created_count = created_count + $7, skipped_count = skipped_count + $8, failed_count = failed_count + $9
             where id = $1 and attempt = $2 and state = 'RUNNING'""";

    private static final String ADD = """
            insert into order_import_results (import_id, position, result, external_id, order_id, column_name, code, detail, content,
                                              updated_at)
            select $1, r.position, r.result, r.external_id, r.order_id, r.column_name, r.code, r.detail, f.content, $5
              from json_to_recordset(cast($2::text as json)) as r (position bigint, result text, external_id text, order_id uuid,
                       column_name text, code text, detail text)
              left join unnest($3::bigint[], $4::bytea[]) as f (position, content) on f.position = r.position""";

    /** Some hundred at once, fewer where they are long: an order has up to 4 MB, and one is always read. */
    private static final String FAILED = """
            select position, content
              from (select position, content, sum(length(content)) over (order by position) - length(content) as before
                      from (select position, content from order_import_results
                             where import_id = $1 and position > $2 and result = 'FAILED' order by position limit 500) f) r
             where before < 2000000 order by position""";

    private final SqlPool reads;
    private final Pages pages;

    ImportResultStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    /** The rows of a refused order. */
    record FailedRow(long position, byte[] content) {

        static FailedRow read(Columns c) {
            return new FailedRow(c.number(), c.bytes());
        }
    }

    Uni<Void> lock(SqlTx tx) {
        return tx.query(LOCK).replaceWithVoid();
    }

    /** Says how far the import is; refuses once it was cancelled or another instance has taken it over. */
    Uni<Void> progress(SqlTx tx, ImportRun run, List<DecidedOrder> orders, Instant now) {
        ReadOrder last = orders.getLast().read();
        return tx.execute(
                        SEEN,
                        run.id(),
                        run.attempt(),
                        now,
                        last.next(),
                        last.nextRow() - 1,
                        (long) orders.size(),
                        count(orders, ImportResult.CREATED),
                        count(orders, ImportResult.SKIPPED),
                        count(orders, ImportResult.FAILED))
                .invoke(changed -> check(run, changed))
                .replaceWithVoid();
    }

    private static void check(ImportRun run, int changed) {
        if (changed == 0) {
            throw ImportProblem.takenOver(run.id());
        }
    }

    private static long count(List<DecidedOrder> orders, ImportResult result) {
        return orders.stream().filter(order -> order.result() == result).count();
    }

    Uni<Void> add(SqlTx tx, ImportRun run, List<DecidedOrder> orders, Instant now) {
        List<DecidedOrder> failed =
                orders.stream().filter(DecidedOrder::isFailed).toList();
        Long[] positions = failed.stream().map(order -> order.read().row()).toArray(Long[]::new);
        Buffer[] contents = failed.stream()
                .map(order -> Buffer.buffer(order.read().content()))
                .toArray(Buffer[]::new);
        String rows = Json.write(orders.stream().map(order -> row(run, order)).toList());
        return tx.execute(ADD, run.id(), rows, positions, contents, now).replaceWithVoid();
    }

    private static Map<String, Object> row(ImportRun run, DecidedOrder order) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("position", order.read().row());
        row.put("result", order.result());
        row.put("external_id", order.read().externalId());
        row.put("order_id", run.isDryRun() && order.isCreated() ? null : order.orderId());
        RowError error = order.error();
        if (error != null) {
            row.put("column_name", error.column());
            row.put("code", error.code());
            row.put("detail", error.detail());
        }
        return row;
    }

    Uni<Page<ImportedOrderView>> page(UUID importId, ImportResult result, CatchUpRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("imported-orders", ImportedOrderView.COLUMNS, "order_import_results r")
                .and("r.import_id = ?", importId)
                .and("r.result = ?", result == null ? null : result.name());
        return pages.of(
                changes.on(query, "r.updated_at", SortKey.number("r.position")),
                request,
                ImportedOrderView::read,
                order -> changes.position(order.updatedAt(), order.row()));
    }

    /** The next ones; none behind the last. */
    Uni<List<FailedRow>> failed(UUID importId, long after) {
        return reads.list(FAILED, FailedRow::read, importId, after);
    }
}
