package dev.comptoir.orders.export;

import dev.comptoir.json.Json;
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
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Stores exports and the pieces of their files. */
@ApplicationScoped
public class ExportStore {

    private static final String LINES = """
            cast((select json_agg(json_build_array(%s) order by l.position) from order_lines l where l.order_id = o.id) as text)""";
    private static final String ADD = """
            insert into order_exports (id, subject, state, format, request, requested_by, order_count, attempt, created_at, seen_at)
            values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9)
            returning\s""" + Export.COLUMNS;
    private static final String ONE = "select " + Export.COLUMNS + " from order_exports where id = $1 and subject = $2";

    /** One that waits, or whose instance was not seen for a minute: it is begun anew. */
    private static final String CLAIM = """
            with chosen as (
                select id from order_exports
                 where state = 'WAITING' or state = 'RUNNING' and seen_at < $1::timestamptz - interval '1 minute'
                 order by id limit 1 for update skip locked),
            cleared as (delete from order_export_pieces where export_id in (select id from chosen))
            update order_exports e
               set state = 'RUNNING', attempt = attempt + 1, seen_at = $1, exported_count = 0, byte_size = 0
              from chosen where e.id = chosen.id
            returning e.id, e.attempt, e.subject, e.request""";

    private static final String BEGIN = """
            update order_exports set as_of = $3, order_count = $4 where id = $1 and attempt = $2 and state = 'RUNNING'""";

    /** Nothing once another instance has taken over. */
    private static final String PIECE = """
            with run as (
                update order_exports
                   set exported_count = exported_count + $4, byte_size = byte_size + $5, seen_at = $7
                 where id = $1 and attempt = $2 and state = 'RUNNING'
                returning id)
            insert into order_export_pieces (export_id, position, content) select id, $3, $6 from run""";

    private static final String FINISH = """
            update order_exports set state = 'DONE', finished_at = $3, expires_at = $4
             where id = $1 and attempt = $2 and state = 'RUNNING'""";
    private static final String FAIL = """
            update order_exports set state = 'FAILED', finished_at = $3, expires_at = $3, failure = $4
             where id = $1 and attempt = $2 and state = 'RUNNING'""";
    private static final String READ_PIECE =
            "select content from order_export_pieces where export_id = $1 and position = $2";
    private static final String PURGE = """
            with expired as (
                update order_exports set is_purged = true
                 where id = any(array(select id from order_exports
                     where not is_purged and expires_at < $1 order by expires_at limit 20))
                returning id)
            delete from order_export_pieces where export_id in (select id from expired)""";

    private final SqlPool pool;
    private final Pages pages;
    private final Clock clock;

    ExportStore(SqlPool pool, Pages pages, Clock clock) {
        this.pool = pool;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * An export that was asked for.
     *
     * @param isBegun whether who asked writes it
     */
    record NewExport(UUID id, ExportAsk ask, boolean isBegun, long count, String requestedBy, Instant at) {}

    /** The lines of {@code orders o} as one column. */
    static String lines(String places) {
        return LINES.formatted(places);
    }

    Uni<Long> count(SqlTx tx, ExportPlan plan) {
        ListQuery.Statement count = plan.count();
        return tx.only(count.sql(), Columns::number, count.parameters());
    }

    Uni<Export> add(SqlTx tx, NewExport export) {
        return tx.only(
                ADD,
                Export::read,
                export.id(),
                export.ask().subject(),
                export.isBegun() ? ExportState.RUNNING : ExportState.WAITING,
                export.ask().plan().format(),
                Json.write(export.ask().request()),
                export.requestedBy(),
                export.count(),
                export.at(),
                export.isBegun() ? export.at() : null);
    }

    public Uni<Export> find(ExportSubject subject, UUID id) {
        return pool.one(ONE, this::read, () -> ExportProblem.notFound(id), id, subject);
    }

    public Uni<Page<Export>> page(ExportSubject subject, ChangesRequest changes, PageRequest request) {
        ListQuery query =
                ListQuery.of(subject.path(), Export.COLUMNS, "order_exports").and("subject = ?", subject.name());
        return pages.of(
                changes.on(query, "updated_at", SortKey.uuid("id")),
                request,
                this::read,
                export -> changes.position(export.updatedAt(), export.id()));
    }

    Uni<Optional<WaitingExport>> claim(Instant now) {
        return pool.find(CLAIM, WaitingExport::read, now);
    }

    Uni<Void> begin(ExportRun run, Instant asOf, long count) {
        return pool.execute(BEGIN, run.id(), run.attempt(), asOf, count)
                .invoke(changed -> check(run, changed))
                .replaceWithVoid();
    }

    Uni<Void> add(ExportRun run, ExportPiece piece, Instant now) {
        return pool.execute(
                        PIECE,
                        run.id(),
                        run.attempt(),
                        piece.position(),
                        piece.rows(),
                        piece.size(),
                        piece.content(),
                        now)
                .invoke(changed -> check(run, changed))
                .replaceWithVoid();
    }

    Uni<Void> finish(ExportRun run, Instant now, Instant expiresAt) {
        return pool.execute(FINISH, run.id(), run.attempt(), now, expiresAt)
                .invoke(changed -> check(run, changed))
                .replaceWithVoid();
    }

    Uni<Void> fail(ExportRun run, Instant now, String why) {
        return pool.execute(FAIL, run.id(), run.attempt(), now, why).replaceWithVoid();
    }

    /** Empty behind the last one. */
    Uni<Optional<byte[]>> piece(UUID id, int position) {
        return pool.find(READ_PIECE, Columns::bytes, id, position);
    }

    Uni<Void> purge(Instant now) {
        return pool.execute(PURGE, now).replaceWithVoid();
    }

    private Export read(Columns c) {
        return Export.read(c).at(clock.instant());
    }

    private static void check(ExportRun run, int changed) {
        if (changed == 0) {
            throw ExportProblem.takenOver(run.id());
        }
    }
}
