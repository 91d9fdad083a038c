package dev.comptoir.orders.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.json.Json;
import dev.comptoir.orders.order.domain.OrderProblem.OrderNotFound;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes down what was done to an order, in the transaction that did it, and reads it back oldest first. */
@ApplicationScoped
public class HistoryStore {

    private static final String INSERT = """
            insert into order_history (id, order_id, type, actor, details, happened_at)
            values ($1, $2, $3, $4, cast(cast($5 as text) as jsonb), $6)""";
    private static final String PAGE = """
            select o.id is not null, h.id, h.type, h.actor, h.details::text, h.happened_at
              from (select 1) one
              left join orders o on o.id = $1
              left join lateral (select * from order_history
                                  where order_id = $1 and id > $2 order by id limit $3) h on true
             order by h.id""";
    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final Clock clock;
    private final SqlTransactions reads;

    HistoryStore(Clock clock, SqlTransactions reads) {
        this.clock = clock;
        this.reads = reads;
    }

    /**
     * @param type what happened, UPPER_SNAKE in the past tense
     * @param details the facts worth keeping; money is written as everywhere
     */
    public Uni<Void> record(Tx tx, UUID orderId, String type, String actor, Map<String, ?> details) {
        OffsetDateTime at = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return tx.execute(INSERT, Ids.next(), orderId, type, actor, json(details), at)
                .replaceWithVoid();
    }

    /** The entries after one of them; fails when there is no such order. */
    Uni<List<HistoryEntryView>> after(UUID orderId, UUID after, int limit) {
        return reads.query(PAGE, orderId, after, limit).map(rows -> entries(rows, orderId));
    }

    public static String json(Object details) {
        try {
            return Json.MAPPER.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<HistoryEntryView> entries(RowSet<Row> rows, UUID orderId) {
        List<HistoryEntryView> entries = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (!row.getBoolean(0)) {
                throw new OrderNotFound(orderId);
            }
            if (row.getUUID(1) != null) {
                entries.add(entry(row));
            }
        }
        return entries;
    }

    private static HistoryEntryView entry(Row row) {
        try {
            Map<String, Object> details = Json.MAPPER.readValue(row.getString(4), DETAILS);
            return new HistoryEntryView(
                    row.getUUID(1),
                    row.getString(2),
                    row.getString(3),
                    details,
                    row.getOffsetDateTime(5).toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
