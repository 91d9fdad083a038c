package dev.comptoir.orders.message;

import dev.comptoir.contracts.orders.OrderNotificationCreatedV1;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message to the customer, written by hand. */
@Schema(
        name = "OrderMessage",
        requiredProperties = {"orderId", "orderNumber", "customerEmail", "subject", "text", "sentBy", "updatedAt"})
public record OrderMessage(
        UUID id,
        UUID orderId,
        String orderNumber,
        @Schema(description = "Where it was mailed to") String customerEmail,
        String subject,
        String text,
        @Schema(description = "Name of the API key") String sentBy,

        @Schema(description = "QUEUED, SENT or FAILED; open-ended")
        EmailState state,

        Instant createdAt,

        @Schema(description = "When it was written, or its mail was sent or given up")
        Instant updatedAt) {

    static final String COLUMNS = """
            g.id, g.order_id, o.order_number, g.customer_email, g.subject, g.text, g.sent_by, coalesce(m.state, 'READY'),
            g.created_at, g.updated_at""";

    static OrderMessage read(Columns c) {
        return new OrderMessage(
                c.uuid(),
                c.uuid(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                EmailState.of(c.text()),
                c.instant(),
                c.instant());
    }

    OrderNotificationCreatedV1 created(long orderVersion) {
        return new OrderNotificationCreatedV1(
                orderId, orderVersion, orderNumber, id, "MESSAGE", "EMAIL", subject, sentBy, createdAt);
    }
}
