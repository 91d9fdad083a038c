package dev.comptoir.orders.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The parts of an order as the database hands them over: JSON arrays with amounts in minor units. */
final class OrderDetailRows {

    private OrderDetailRows() {}

    record LineRow(
            UUID id,
            UUID productId,
            String sku,
            String name,
            String imageUrl,
            UUID fileGuid,
            int quantity,
            long unitPrice,
            long total,
            long tax,
            int shipped,
            int refunded) {

        OrderView.LinePart in(String currency) {
            return new OrderView.LinePart(
                    id,
                    productId,
                    sku,
                    name,
                    imageUrl,
                    fileGuid,
                    quantity,
                    Money.ofMinor(unitPrice, currency),
                    Money.ofMinor(total, currency),
                    Money.ofMinor(tax, currency),
                    shipped,
                    refunded);
        }
    }

    record PaymentRow(
            UUID id,
            long amount,
            String method,
            String reference,
            Instant receivedAt,
            String recordedBy,
            Instant reversedAt,
            String reversalReason) {

        OrderView.PaymentPart in(String currency) {
            return new OrderView.PaymentPart(
                    id,
                    Money.ofMinor(amount, currency),
                    method,
                    reference,
                    receivedAt,
                    recordedBy,
                    reversedAt,
                    reversalReason);
        }
    }

    record RefundRow(
            UUID id,
            long amount,
            long shipping,
            String reason,
            boolean isShown,
            String settlement,
            String state,
            Instant issuedAt) {

        OrderView.RefundPart in(String currency) {
            return new OrderView.RefundPart(
                    id,
                    Money.ofMinor(amount, currency),
                    Money.ofMinor(shipping, currency),
                    reason,
                    isShown,
                    settlement,
                    state,
                    issuedAt);
        }
    }

    static <R, P> List<P> parts(String json, Class<R[]> rows, Function<R, P> part) {
        return json == null ? List.of() : Stream.of(read(json, rows)).map(part).toList();
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return json == null ? null : Json.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
