package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order of the past was taken over from a file: it was placed elsewhere, at placedAt, and stands where this says.
 *
 * @param source who it is from
 * @param externalId its id there
 * @param takesStock whether its units are taken from stock now; nothing is taken for a cancelled order
 * @param announced whether webhooks get it: only where whoever imported it asked for that
 */
@EventType(name = "orders.order-imported.v1", topic = Topics.ORDERS_ORDER)
public record OrderImportedV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID importId,
        String source,
        String externalId,
        List<ImportedLineV1> lines,
        TotalsV1 totals,
        String lifecycle,
        String paymentStatus,
        String fulfillmentStatus,
        Instant placedAt,
        boolean takesStock,
        boolean announced)
        implements Event {

    /**
     * What it sold in one row.
     *
     * @param productId null for what is not of the catalogue
     * @param total unitPrice x quantity before tax
     */
    public record ImportedLineV1(
            UUID productId, String sku, String name, int quantity, int refundedQuantity, Money total) {

        /** Whether inventory can know it. */
        public boolean hasSku() {
            return sku != null && !sku.isBlank();
        }
    }

    public boolean wasCancelled() {
        return "CANCELLED".equals(lifecycle);
    }

    @Override
    public String key() {
        return orderId.toString();
    }
}
