package dev.comptoir.orders.orderimport;

import dev.comptoir.orders.orderimport.domain.OrderImportState;
import dev.comptoir.orders.orderimport.file.FileStart;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.page.SortKey;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Stores imports and, while they are not finished, the pieces of their files. */
@ApplicationScoped
class ImportStore {

    private static final String OPEN = """
            insert into order_imports (id, state, format, source, is_dry_run, started_by, created_at, seen_at, head, takes_stock,
                                       notifies_customers, publishes_events)
            values ($1, 'UPLOADING', $2, $3, $4, $5, $6, $6, $7, $8, $9, $10)""";
    private static final String PIECE = """
            with file as (
                update order_imports set byte_size = byte_size + $4, seen_at = $5 where id = $1 and state = 'UPLOADING' returning id)
            insert into order_import_pieces (import_id, position, content) select id, $2, $3 from file""";
    private static final String SUBMIT = """
            update order_imports i set state = 'WAITING' where id = $1 and state = 'UPLOADING'
            returning\s""" + ImportView.COLUMNS;
    private static final String DISCARD = "delete from order_imports where id = $1 and state = 'UPLOADING'";
    private static final String ONE =
            "select " + ImportView.COLUMNS + " from order_imports i where i.id = $1 and i.state <> 'UPLOADING'";

    private static final String PURGED = "select is_purged from order_imports where id = $1";
    private static final String HEAD = "select head from order_imports where id = $1";

    /** One that waits, or whose instance was not seen for a minute: it goes on where that one has stopped. */
    private static final String CLAIM = """
            with chosen as (
                select id from order_imports
                 where state = 'WAITING' or state = 'RUNNING' and seen_at < $1::timestamptz - interval '1 minute'
                 order by id limit 1 for update skip locked)
            update order_imports i
               set state = 'RUNNING', attempt = attempt + 1, seen_at = $1, started_at = coalesce(started_at, $1)
              from chosen where i.id = chosen.id
            returning\s""" + ImportRun.COLUMNS;

    private static final String READ_PIECE =
            "select content from order_import_pieces where import_id = $1 and position = $2";
    private static final String END = """
            with ended as (
                update order_imports set state = $3, failure = $4, finished_at = $5
                 where id = $1 and attempt = $2 and state = 'RUNNING' returning id),
            dry as (delete from imported_orders where source = 'dry-run:' || $1::text and exists (select from ended))
            delete from order_import_pieces where import_id in (select id from ended)""";
    private static final String CANCEL = """
            with ended as (
                update order_imports i set state = 'CANCELLED', finished_at = $2
                 where id = $1 and state in ('WAITING', 'RUNNING') returning\s""" + ImportView.COLUMNS + """
            ),
            dry as (delete from imported_orders where source = 'dry-run:' || $1::text and exists (select from ended)),
            file as (delete from order_import_pieces where import_id in (select id from ended))
            select * from ended""";
    private static final String PURGE_UPLOADS = """
            delete from order_imports
             where id in (select id from order_imports where state = 'UPLOADING' and seen_at < $1::timestamptz - interval '1 hour')""";
    private static final String PURGE_RESULTS = """
            with expired as (
                update order_imports set is_purged = true
                 where id = any(array(select id from order_imports
                     where not is_purged and finished_at < $1 order by finished_at limit 20))
                returning id)
            delete from order_import_results where import_id in (select id from expired)""";

    private final SqlPool pool;
    private final Pages pages;

    ImportStore(SqlPool pool, Pages pages) {
        this.pool = pool;
        this.pages = pages;
    }

    Uni<Void> open(UUID id, ImportRequest request, FileStart start, Instant now) {
        String source = request.source() == null ? start.format().usualSource() : request.source();
        return pool.execute(
                        OPEN,
                        id,
                        start.format(),
                        source,
                        request.isDryRun(),
                        request.startedBy(),
                        now,
                        start.bytes(),
                        request.options().takesStock(),
                        request.options().notifiesCustomers(),
                        request.options().publishesEvents())
                .replaceWithVoid();
    }

    /** @param size of the piece before it was packed */
    Uni<Void> add(UUID id, int position, byte[] packed, long size, Instant now) {
        return pool.execute(PIECE, id, position, packed, size, now).replaceWithVoid();
    }

    /** All of the file is there. */
    Uni<ImportView> submit(SqlTx tx, UUID id) {
        return tx.one(SUBMIT, ImportView::read, ImportProblem::incomplete, id);
    }

    Uni<Void> discard(UUID id) {
        return pool.execute(DISCARD, id).replaceWithVoid();
    }

    Uni<ImportView> find(UUID id) {
        return pool.one(ONE, ImportView::read, () -> ImportProblem.notFound(id), id);
    }

    Uni<Boolean> isPurged(UUID id) {
        return pool.only(PURGED, Columns::bool, id);
    }

    /** What stands in the file before its first order. */
    Uni<byte[]> head(UUID id) {
        return pool.only(HEAD, Columns::bytes, id);
    }

    Uni<Page<ImportView>> page(ChangesRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("order-imports", ImportView.COLUMNS, "order_imports i")
                .and("i.state <> ?", OrderImportState.UPLOADING.name());
        return pages.of(
                changes.on(query, "i.updated_at", SortKey.uuid("i.id")),
                request,
                ImportView::read,
                view -> changes.position(view.updatedAt(), view.id()));
    }

    Uni<Optional<ImportRun>> claim(Instant now) {
        return pool.find(CLAIM, ImportRun::read, now);
    }

    /** Empty behind the last one. */
    Uni<Optional<byte[]>> piece(UUID id, int position) {
        return pool.find(READ_PIECE, Columns::bytes, id, position);
    }

    /** Nothing once another instance has taken over. */
    Uni<Void> end(ImportRun run, OrderImportState state, String failure, Instant now) {
        return pool.execute(END, run.id(), run.attempt(), state, failure, now).replaceWithVoid();
    }

    Uni<Optional<ImportView>> cancel(SqlTx tx, UUID id, Instant now) {
        return tx.find(CANCEL, ImportView::read, id, now);
    }

    Uni<Void> purge(Instant now, Instant finishedBefore) {
        return pool.execute(PURGE_UPLOADS, now)
                .chain(() -> pool.execute(PURGE_RESULTS, finishedBefore))
                .replaceWithVoid();
    }
}
