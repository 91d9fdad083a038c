package dev.comptoir.catalog.fetchschedule;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.platform.db.DatabaseFailure.refusing;
import static dev.comptoir.platform.page.SortKey.text;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stores which pages are fetched again, and when. */
@ApplicationScoped
class FetchScheduleStore {

    private static final String COLUMNS = "id, version, url, every_hours, follows_pages, is_active, next_fetch_at,"
            + " last_fetch_id, failures_in_row, updated_at";
    private static final String ONE = "select " + COLUMNS + " from fetch_schedules where id = $1";
    private static final String LOCK = ONE + " for update";
    private static final String DELETE = "delete from fetch_schedules where id = $1";
    private static final String SAVE = """
            insert into fetch_schedules (id, version, url, every_hours, follows_pages, is_active, next_fetch_at, updated_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (id) do update
               set version = excluded.version, url = excluded.url, every_hours = excluded.every_hours,
                   follows_pages = excluded.follows_pages, is_active = excluded.is_active,
                   next_fetch_at = excluded.next_fetch_at, last_fetch_id = null, failures_in_row = 0,
                   updated_at = excluded.updated_at""";
    // Whoever takes one has a quarter of an hour for it; then another instance may try.
    private static final String TAKE_DUE = """
            update fetch_schedules s set next_fetch_at = $1::timestamptz + interval '15 minutes', updated_at = $1
             where id in (select id from fetch_schedules where is_active and next_fetch_at <= $1
                           order by next_fetch_at limit $2 for update skip locked)
            returning\s""" + " " + COLUMNS;
    // What was changed or deleted meanwhile goes by its new state.
    private static final String FETCHED = """
            update fetch_schedules
               set last_fetch_id = $3, failures_in_row = $4, next_fetch_at = $5, is_active = is_active and not $6,
                   version = version + $6::int, updated_at = $7
             where id = $1 and version = $2""";

    private final SqlPool pool;
    private final Pages pages;

    FetchScheduleStore(SqlPool pool, Pages pages) {
        this.pool = pool;
        this.pages = pages;
    }

    Uni<Page<FetchSchedule>> page(CatchUpRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("fetch-schedules", COLUMNS, "fetch_schedules");
        return pages.of(
                changes.on(query, "updated_at", text("url"), uuid("id")),
                request,
                FetchSchedule::read,
                schedule -> changes.position(schedule.updatedAt(), schedule.url(), schedule.id()));
    }

    Uni<FetchSchedule> find(UUID id) {
        return pool.one(ONE, FetchSchedule::read, () -> notFound(id), id);
    }

    Uni<FetchSchedule> lock(SqlTx tx, UUID id) {
        return tx.one(LOCK, FetchSchedule::read, () -> notFound(id), id);
    }

    Uni<Void> save(SqlTx tx, FetchSchedule schedule) {
        return tx.execute(
                        SAVE,
                        schedule.id(),
                        schedule.version(),
                        schedule.url(),
                        schedule.everyHours(),
                        schedule.followPages(),
                        schedule.active(),
                        schedule.nextFetchAt(),
                        schedule.updatedAt())
                .plug(refusing("fetch_schedules_url", FetchScheduleStore::urlTaken))
                .replaceWithVoid();
    }

    Uni<Void> delete(SqlTx tx, UUID id) {
        return tx.execute(DELETE, id).replaceWithVoid();
    }

    /** Each is given out once. */
    Uni<List<FetchSchedule>> takeDue(Instant now, int limit) {
        return pool.list(TAKE_DUE, FetchSchedule::read, now, limit);
    }

    /** @param after as it goes on, with the version it had before */
    Uni<Void> fetched(FetchSchedule after) {
        return pool.execute(
                        FETCHED,
                        after.id(),
                        after.version(),
                        after.lastFetchId(),
                        after.failuresInRow(),
                        after.nextFetchAt(),
                        !after.active(),
                        after.updatedAt())
                .replaceWithVoid();
    }

    private static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("fetch-schedule-not-found", "There is no schedule %s.", id);
    }

    private static DomainException urlTaken() {
        return CONFLICT.refusal("fetch-schedule-url-taken", "This page has a schedule already. Change that one.")
                .at("/url");
    }
}
