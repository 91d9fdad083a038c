package dev.comptoir.orders.refund;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.OrderProblem.OrderNotFound;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the refunds of an order in one statement. */
@ApplicationScoped
class RefundListStore {

    private static final String REFUNDS = """
            select o.currency, o.payment_status, o.paid_minor, o.refunded_minor, o.version,
                   r.id, r.amount_minor, r.shipping_minor, r.reason, r.show_reason_to_customer, r.settlement, r.state,
                   r.issued_by, r.issued_at,
                   (select json_agg(json_build_object('lineId', l.line_id, 'sku', l.sku, 'quantity', l.quantity,
                             'amount', l.amount_minor, 'isRestocked', l.is_restocked) order by l.position)
                      from refund_lines l where l.refund_id = r.id)::text
              from orders o left join refunds r on r.order_id = o.id
             where o.id = $1
             order by r.id""";

    private final SqlTransactions reads;

    RefundListStore(SqlTransactions reads) {
        this.reads = reads;
    }

    private record LineRow(UUID lineId, String sku, int quantity, long amount, boolean isRestocked) {
        RefundView.LineView in(String currency) {
            return new RefundView.LineView(lineId, sku, quantity, Money.ofMinor(amount, currency), isRestocked);
        }
    }

    /** Oldest first; fails when there is no such order. */
    Uni<List<RefundView>> of(UUID orderId) {
        return reads.query(REFUNDS, orderId).map(rows -> views(rows, orderId));
    }

    private static List<RefundView> views(RowSet<Row> rows, UUID orderId) {
        if (rows.size() == 0) {
            throw new OrderNotFound(orderId);
        }
        List<RefundView> views = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (row.getUUID(5) != null) {
                views.add(view(row, orderId));
            }
        }
        return views;
    }

    private static RefundView view(Row row, UUID orderId) {
        String currency = row.getString(0);
        return new RefundView(
                row.getUUID(5),
                orderId,
                Money.ofMinor(row.getLong(6), currency),
                Money.ofMinor(row.getLong(7), currency),
                lines(row.getString(14), currency),
                row.getString(8),
                row.getBoolean(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getOffsetDateTime(13).toInstant(),
                PaymentStatus.valueOf(row.getString(1)),
                Money.ofMinor(row.getLong(3), currency),
                Money.ofMinor(row.getLong(2) - row.getLong(3), currency),
                row.getLong(4));
    }

    private static List<RefundView.LineView> lines(String json, String currency) {
        try {
            return json == null
                    ? List.of()
                    : Stream.of(Json.MAPPER.readValue(json, LineRow[].class))
                            .map(line -> line.in(currency))
                            .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
