package dev.comptoir.orders.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comptoir.json.Json;
import dev.comptoir.orders.order.domain.OrderProblem;
import dev.comptoir.orders.order.domain.PastRows;
import dev.comptoir.orders.order.domain.RowChange;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads an order as it stood: what was changed since, and the statement of the whole order on the rows as they were. */
@ApplicationScoped
class PastOrderStore {

    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";

    private static final String SINCE = """
            select o.placed_at,
                   (select json_agg(json_build_object('source', c.source, 'rowId', c.row_id, 'before', c.before, 'after', c.after)
                                    order by c.id desc)
                      from order_row_changes c
                     where c.order_id = o.id
                       and c.id > coalesce((select max(b.id) from order_row_changes b
                                             where b.order_id = o.id
                                               and b.xid in (
                                                   select h.xid from order_history h
                                                    where h.order_id = o.id and h.happened_at <= $2
                                                   union all
                                                   select u.xid from order_row_changes u
                                                    where u.order_id = o.id and u.source = 'orders'
                                                      and (u.after ->> 'updated_at')::timestamptz <= $2)), 0))::text
              from orders o where o.id = $1""";

    private static final String PAST = """
            %1$s as (
                select r.* from past, %1$s x cross join lateral jsonb_populate_record(x, coalesce(past.undo -> 'rows' -> x.id::text, '{}')) r
                 where %2$s and not jsonb_exists(past.undo -> 'absent', x.id::text)
                union all
                select r.* from past cross join lateral jsonb_populate_recordset(null::%1$s, coalesce(past.undo -> 'restored' -> '%1$s', '[]')) r)""";

    private static final String ORDER = Stream.of(
                    past("payments", "x.order_id = $1"),
                    past("refunds", "x.order_id = $1"),
                    past("shipments", "x.order_id = $1"),
                    past("returns", "x.order_id = $1"),
                    past("shipment_lines", "x.shipment_id in (select s.id from shipments s)"),
                    past("order_lines", "x.order_id = $1"),
                    past("orders", "x.id = $1"))
            .collect(Collectors.joining(
                    ",\n",
                    "with past as (select cast(cast($3 as text) as jsonb) as undo),\n",
                    "\n" + OrderDetailStore.ORDER));

    /** A column that was null is to be null again. */
    private static final ObjectMapper WITH_NULLS = Json.MAPPER
            .copy()
            .setDefaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS));

    private static final TypeReference<List<RowChange>> CHANGES = new TypeReference<>() {};

    private record Since(Instant placedAt, List<RowChange> changes) {

        static Since read(Columns c) {
            Instant placedAt = c.instant();
            return new Since(placedAt, c.isNull() ? List.of() : c.json(CHANGES));
        }
    }

    /** Both statements see the same moment. */
    Uni<OrderView> find(SqlTx tx, UUID id, Instant at, String parameter) {
        return tx.query(SNAPSHOT)
                .chain(() -> tx.one(SINCE, Since::read, () -> OrderProblem.notFound(id), id, at))
                .invoke(since -> checkPlaced(since, id, at, parameter))
                .chain(since ->
                        tx.one(ORDER, OrderRow::read, () -> OrderProblem.notFound(id), id, at, undo(since.changes())));
    }

    private static void checkPlaced(Since since, UUID id, Instant at, String parameter) {
        if (at.isBefore(since.placedAt())) {
            throw OrderListProblem.notPlacedThen(id, since.placedAt(), parameter);
        }
    }

    private static String undo(List<RowChange> newestFirst) {
        PastRows past = PastRows.undoing(newestFirst);
        Map<String, Object> restored = new HashMap<>();
        past.restored().forEach((table, rows) -> restored.put(table, new ArrayList<>(rows.values())));
        return write(Map.of("rows", past.rows(), "absent", past.absent(), "restored", restored));
    }

    private static String write(Map<String, Object> undo) {
        try {
            return WITH_NULLS.writeValueAsString(undo);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what changed cannot be written as JSON", e);
        }
    }

    private static String past(String table, String condition) {
        return PAST.formatted(table, condition);
    }
}
