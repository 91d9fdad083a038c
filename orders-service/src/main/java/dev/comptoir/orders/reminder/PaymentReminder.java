package dev.comptoir.orders.reminder;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.message.EmailState;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reminder that an order is not paid. */
@Schema(
        name = "PaymentReminder",
        requiredProperties = {"orderId", "due", "sentBy", "updatedAt"})
public record PaymentReminder(
        UUID id,
        UUID orderId,

        @Schema(description = "What was still to be paid then")
        Money due,

        @Schema(description = "Set when it came by itself so many days after the order was placed", nullable = true)
        Integer afterDays,

        @Schema(description = "Name of the API key, or orders-service")
        String sentBy,

        @Schema(description = "QUEUED, SENT or FAILED; open-ended")
        EmailState state,

        Instant createdAt,

        @Schema(description = "When it was written, or something came of its mail")
        Instant updatedAt) {

    static final String CHANGED = "greatest(r.created_at, m.updated_at, m.sent_at)";

    static final String COLUMNS = """
            r.id, r.order_id, r.currency, r.due_minor, r.after_days, r.sent_by, coalesce(m.state, 'READY'), r.created_at,\s""" + CHANGED;

    static PaymentReminder read(Columns c) {
        UUID id = c.uuid();
        UUID orderId = c.uuid();
        return new PaymentReminder(
                id,
                orderId,
                c.money(c.text()),
                c.integerOrNull(),
                c.text(),
                EmailState.of(c.text()),
                c.instant(),
                c.instant());
    }
}
