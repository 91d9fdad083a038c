package dev.comptoir.inventory.stock;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.comptoir.inventory.location.domain.MainLocation;
import dev.comptoir.inventory.stock.domain.LocationLevel;
import dev.comptoir.inventory.stock.domain.Movement;
import dev.comptoir.inventory.stock.domain.Place;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps what there is of a SKU at each location, for those SKUs only that are at several. The rows of a SKU are written under
 * the lock of its item. A trigger has each change of an item at the main location; what is meant for another one is moved on.
 */
@ApplicationScoped
public class LocatedStockStore {

    private static final String LEVELS = """
            select a.sku, a.location_id, a.on_hand, a.reserved
              from stock_at_locations a join locations l on l.id = a.location_id
             where a.sku = any($1::text[]) and l.deleted_at is null
             order by a.sku, l.priority, l.id""";

    // A SKU gets its rows when it comes to another location for the first time: all there is of it is at the main one.
    private static final String LOCATE = """
            with items as materialized (
                select s.sku, s.on_hand, s.reserved
                  from stock_items s
                 where s.sku in (select w.sku collate "C"
                                   from unnest($1::text[], $2::uuid[]) w(sku, location_id)
                                   join locations l on l.id = w.location_id and l.deleted_at is null)
                   and not s.is_located and not s.is_shared
                 order by s.sku for no key update of s),
            marked as (
                update stock_items s set is_located = true from items i where s.sku = i.sku)
            insert into stock_at_locations (sku, location_id, on_hand, reserved)
            select sku, '%s'::uuid, on_hand, reserved from items""".formatted(MainLocation.ID);

    private static final String REMOVE_EMPTY = """
            with items as materialized (
                select s.sku from stock_items s
                 where s.sku = any($1::text[]) and s.is_located
                   and not exists (
                       select from stock_at_locations a
                        where a.sku = s.sku and a.location_id <> '%s'::uuid and (a.on_hand <> 0 or a.reserved <> 0))
                 order by s.sku for no key update of s),
            removed as (
                delete from stock_at_locations a using items i where a.sku = i.sku)
            update stock_items s set is_located = false from items i where s.sku = i.sku""".formatted(MainLocation.ID);

    private static final String MOVE_ON = """
            insert into stock_at_locations as a (sku, location_id, on_hand, reserved)
            select sku, location_id, %s, %s from elsewhere
            union all
            select sku, '%s'::uuid, -sum(%s)::int, -sum(%s)::int from elsewhere group by sku
            on conflict (sku, location_id) do update
               set on_hand = a.on_hand + excluded.on_hand, reserved = a.reserved + excluded.reserved""";

    private static final String RELOCATE =
            """
            with elsewhere as materialized (
                select w.sku, w.location_id, w.units, 0 as on_hand
                  from unnest($1::text[], $2::uuid[], $3::int[]) w(sku, location_id, units)
                  join locations l on l.id = w.location_id and l.deleted_at is null
                  join stock_items s on s.sku = w.sku and s.is_located)
            """ + MOVE_ON.formatted("on_hand", "units", MainLocation.ID, "on_hand", "units");

    // As StockStore posts, with a row in the ledger for each location; one that is there no longer stands for the main
    // one.
    private static final String POST = """
            with given as materialized (
                select w.sku, l.id as location_id, w.delta, w.reserved_delta, w.place
                  from unnest($1::text[], $2::uuid[], $3::int[], $4::int[])
                       with ordinality w(sku, location_id, delta, reserved_delta, place)
                  left join locations l on l.id = w.location_id and not l.is_main and l.deleted_at is null),
            wanted as materialized (
                select s.sku, w.delta, w.reserved_delta
                  from stock_items s
                  join (select sku, sum(delta)::int as delta, sum(reserved_delta)::int as reserved_delta
                          from given group by sku) w on s.sku = w.sku
                 order by s.sku for no key update of s),
            moved as (
                update stock_items s
                   set on_hand = s.on_hand + w.delta, reserved = s.reserved + w.reserved_delta, version = s.version + 1,
                       updated_at = $5
                  from wanted w
                 where s.sku = w.sku
                returning %3$s, w.delta, w.reserved_delta),
            lines as materialized (
                select m.sku, case when m.is_located then g.location_id end as location_id, sum(g.delta)::int as delta,
                       sum(g.reserved_delta)::int as reserved_delta, min(g.place) as place
                  from moved m join given g on g.sku = m.sku
                 group by 1, 2),
            elsewhere as materialized (select * from lines where location_id is not null),
            moved_on as (%2$s),
            posted as (
                insert into stock_movements (sku, delta, reason, cause_id, note, actor, level_after, at, location_id)
                select sku, delta, $6, $7, $8, $9, level_after, $5, location_id
                  from (select l.*, (m.on_hand - m.delta + sum(l.delta) over (partition by l.sku order by l.place))::int
                                    as level_after
                          from lines l join moved m using (sku)) l
                 where delta <> 0
                 order by sku, place
                returning seq, sku)
            select %1$s, s.delta, s.reserved_delta, coalesce((select max(p.seq) from posted p where p.sku = s.sku), 0)
              from moved s order by s.sku""".formatted(
                    StockStore.COLUMNS,
                    MOVE_ON.formatted("delta", "reserved_delta", MainLocation.ID, "delta", "reserved_delta"),
                    StockStore.ITEM);

    /** A SKU with what there is at one location. */
    private record Row(String sku, LocationLevel level) {

        static Row read(Columns c) {
            return new Row(c.text(), new LocationLevel(c.uuid(), c.integer(), c.integer()));
        }
    }

    /** The same items; those that are at several locations with what there is at each. */
    Uni<List<StockItem>> withPlaces(SqlTx tx, List<StockItem> items) {
        List<String> located =
                items.stream().filter(StockItem::isLocated).map(StockItem::sku).toList();
        return located.isEmpty()
                ? Uni.createFrom().item(items)
                : tx.list(LEVELS, Row::read, (Object) located.toArray(String[]::new))
                        .map(rows -> rows.stream().collect(groupingBy(Row::sku, mapping(Row::level, toList()))))
                        .map(levels -> items.stream()
                                .map(item -> item.isLocated() ? item.at(levels.get(item.sku())) : item)
                                .toList());
    }

    /** What is reserved is reserved at these locations: so many more units at each, which the main one has until now. */
    public Uni<Void> relocate(SqlTx tx, Map<Place, Integer> units) {
        List<Map.Entry<Place, Integer>> elsewhere = units.entrySet().stream()
                .filter(each -> each.getValue() != 0
                        && !MainLocation.isMeant(each.getKey().locationId()))
                .toList();
        return Steps.when(
                !elsewhere.isEmpty(),
                () -> tx.execute(
                                RELOCATE,
                                elsewhere.stream()
                                        .map(each -> each.getKey().sku())
                                        .toArray(String[]::new),
                                elsewhere.stream()
                                        .map(each -> each.getKey().locationId())
                                        .toArray(UUID[]::new),
                                elsewhere.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                        .replaceWithVoid());
    }

    /** Of locked items, those that are at the main location only no longer need rows of their own. */
    public Uni<Void> removeEmpty(SqlTx tx, Collection<String> skus) {
        return tx.execute(REMOVE_EMPTY, (Object) skus.toArray(String[]::new)).replaceWithVoid();
    }

    /** Changes what is on hand at locations, and writes a row for each into the ledger. */
    Uni<List<Posted>> post(SqlTx tx, List<Movement> movements, Posting posting) {
        Lines lines = new Lines();
        movements.forEach(lines::add);
        String[] skus = lines.skus.toArray(String[]::new);
        UUID[] locations = lines.locations.toArray(UUID[]::new);
        return tx.execute(LOCATE, skus, locations)
                .chain(() -> tx.list(
                        POST,
                        Posted::read,
                        skus,
                        locations,
                        lines.deltas.toArray(Integer[]::new),
                        lines.reservedDeltas.toArray(Integer[]::new),
                        posting.at(),
                        posting.reason(),
                        posting.causeId(),
                        posting.note(),
                        posting.actor()));
    }

    /** Movements as arrays that run side by side, one element a SKU and location. */
    private static final class Lines {

        private final List<String> skus = new ArrayList<>();
        private final List<UUID> locations = new ArrayList<>();
        private final List<Integer> deltas = new ArrayList<>();
        private final List<Integer> reservedDeltas = new ArrayList<>();

        void add(Movement movement) {
            movement.byLocation().forEach((locationId, units) -> {
                skus.add(movement.sku());
                locations.add(locationId);
                deltas.add(units);
                reservedDeltas.add(movement.reservedDelta() == 0 ? 0 : units);
            });
        }
    }
}
