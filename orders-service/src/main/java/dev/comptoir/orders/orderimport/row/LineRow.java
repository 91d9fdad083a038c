package dev.comptoir.orders.orderimport.row;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.comptoir.orders.orderimport.domain.ImportedLine;
import dev.comptoir.orders.orderimport.domain.ImportedOrder;
import java.time.Instant;
import java.util.UUID;

/** A row of order_lines. */
@JsonNaming(SnakeCaseStrategy.class)
public record LineRow(
        UUID id,
        UUID orderId,
        int position,
        UUID productId,
        String sku,
        String name,
        int quantity,
        String currency,
        long unitPriceMinor,
        long totalMinor,
        long taxMinor,
        Long discountMinor,
        int shippedQuantity,
        int refundedQuantity,
        boolean isDigital,
        boolean takesStock,
        Instant placedAt) {

    /** @param at where the file has it */
    static LineRow of(UUID id, NumberedOrder numbered, int at, boolean takesStock) {
        ImportedOrder order = numbered.order();
        ImportedLine line = order.lines().get(at);
        return new LineRow(
                id,
                numbered.id(),
                order.lineNumber(at) - 1,
                line.productId(),
                line.sku(),
                line.name(),
                line.quantity(),
                order.currency(),
                line.unitPrice().minor(),
                line.total().minor(),
                line.tax().minor(),
                line.discount() == null ? null : line.discount().minor(),
                line.shipped(),
                line.refunded(),
                line.isDigital(),
                takesStock && !numbered.isCancelled() && !line.sku().isBlank(),
                order.placedAt());
    }
}
