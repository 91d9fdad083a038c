package dev.comptoir.inventory.stockcount;

import static dev.comptoir.platform.page.SortKey.instant;
import static dev.comptoir.platform.page.SortKey.text;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.inventory.location.domain.MainLocation;
import dev.comptoir.inventory.stock.domain.StockProblem;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Stores what was counted. */
@ApplicationScoped
class StockCountStore {

    private static final String COLUMNS = """
            c.id, c.state, c.name,
            (select count(*) from stock_count_lines l where l.count_id = c.id),
            (select count(*) from stock_count_lines l where l.count_id = c.id and l.counted <> l.expected),
            c.started_by, c.started_at, c.posted_by, c.posted_at, c.location_id, c.updated_at""";

    private static final String FIND = "select " + COLUMNS + " from stock_counts c where c.id = $1";
    private static final String LOCK = FIND + " for update of c";
    private static final String LINE =
            "l.sku, l.counted, l.expected, l.counted - l.expected, coalesce(s.on_hand, 0), l.entered_by, l.entered_at,"
                    + " l.entered_at";
    private static final String LINES = """
            stock_count_lines l join stock_counts c on c.id = l.count_id
            left join stock_by_location s on s.sku = l.sku and s.location_id = coalesce(c.location_id, '%s'::uuid)""".formatted(MainLocation.ID);

    private static final String ADD =
            "insert into stock_counts (id, state, name, started_by, started_at, location_id, updated_at) values ($1, 'OPEN', $2, $3, $4, $5, $4)";

    private static final String ENTER = """
            insert into stock_count_lines as l (count_id, sku, counted, expected, entered_by, entered_at)
            select $1, s.sku, w.counted, coalesce(a.on_hand, 0), $4, $5
              from stock_items s join unnest($2::text[], $3::int[]) w(sku, counted) on s.sku = w.sku
              left join stock_by_location a on a.sku = s.sku and a.location_id = $6
            on conflict (count_id, sku) do update
               set counted = excluded.counted, expected = excluded.expected, entered_by = excluded.entered_by,
                   entered_at = excluded.entered_at
            returning l.sku""";

    private static final String ENTERED = "update stock_counts set updated_at = $2 where id = $1";

    private static final String DIFFERENCES = """
            select sku, counted - expected from stock_count_lines where count_id = $1 and counted <> expected""";

    private static final String POSTED =
            "update stock_counts set state = 'POSTED', posted_by = $2, posted_at = $3, updated_at = $3 where id = $1";

    private final SqlPool reads;
    private final Pages pages;

    StockCountStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    /** The newest first, unless asked otherwise. */
    Uni<Page<StockCount>> page(ChangesRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("stock-counts", COLUMNS, "stock_counts c");
        return pages.of(
                changes.on(query, "c.updated_at", instant("c.started_at"), uuid("c.id")),
                request,
                StockCount::read,
                count -> changes.position(count.updatedAt(), count.startedAt(), count.id()));
    }

    Uni<Page<CountLine>> lines(UUID id, boolean isDiffering, CatchUpRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("stock-count-lines", LINE, LINES)
                .and("l.count_id = ?", id)
                .only(isDiffering, "l.counted <> l.expected");
        return find(id).chain(() -> pages.of(
                changes.on(query, "l.entered_at", text("l.sku")),
                request,
                CountLine::read,
                line -> changes.position(line.updatedAt(), line.sku())));
    }

    Uni<StockCount> find(UUID id) {
        return reads.one(FIND, StockCount::read, () -> StockCountProblem.notFound(id), id);
    }

    /** Locks it, and refuses when it is posted. */
    Uni<StockCount> lockOpen(SqlTx tx, UUID id) {
        return tx.one(LOCK, StockCount::read, () -> StockCountProblem.notFound(id), id)
                .invoke(count -> StockCountProblem.refuseUnlessOpen(count));
    }

    Uni<StockCount> add(SqlTx tx, UUID id, StartCountRequest request, String actor, Instant now) {
        return tx.execute(ADD, id, request.name(), actor, now, request.locationId())
                .chain(() -> tx.one(FIND, StockCount::read, () -> StockCountProblem.notFound(id), id));
    }

    /** Writes what was counted beside what the ledger has at this moment. */
    Uni<StockCount> enter(SqlTx tx, StockCount count, Map<String, Integer> counted, String actor, Instant now) {
        return tx.list(
                        ENTER,
                        Columns::text,
                        count.id(),
                        counted.keySet().toArray(String[]::new),
                        counted.values().toArray(Integer[]::new),
                        actor,
                        now,
                        MainLocation.or(count.locationId()))
                .invoke(entered -> refuseUnknown(counted, entered))
                .chain(() -> tx.execute(ENTERED, count.id(), now))
                .chain(() -> tx.one(FIND, StockCount::read, () -> StockCountProblem.notFound(count.id()), count.id()));
    }

    private static void refuseUnknown(Map<String, Integer> counted, List<String> entered) {
        if (entered.size() < counted.size()) {
            Set<String> known = Set.copyOf(entered);
            throw StockProblem.unknownSkus(counted.keySet().stream()
                    .filter(sku -> !known.contains(sku))
                    .toList());
        }
    }

    /** What the ledger lacks or has too much, by SKU. */
    Uni<Map<String, Integer>> differences(SqlTx tx, UUID id) {
        return tx.list(DIFFERENCES, c -> Map.entry(c.text(), c.integer()), id).map(found -> {
            Map<String, Integer> differences = new TreeMap<>();
            found.forEach(each -> differences.put(each.getKey(), each.getValue()));
            return differences;
        });
    }

    Uni<StockCount> markPosted(SqlTx tx, UUID id, String actor, Instant now) {
        return tx.execute(POSTED, id, actor, now)
                .chain(() -> tx.one(FIND, StockCount::read, () -> StockCountProblem.notFound(id), id));
    }
}
