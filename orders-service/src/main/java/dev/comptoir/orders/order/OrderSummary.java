package dev.comptoir.orders.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row of the order list. */
@Schema(
        name = "OrderSummary",
        requiredProperties = {
            "orderNumber",
            "customerName",
            "customerEmail",
            "total",
            "paidTotal",
            "refundedTotal",
            "placedAt",
            "updatedAt"
        })
public record OrderSummary(
        UUID id,
        String orderNumber,

        @JsonIgnore @Schema(hidden = true) long number,

        Lifecycle lifecycle,
        PaymentStatus paymentStatus,
        FulfillmentStatus fulfillmentStatus,
        boolean onHold,

        @Schema(description = "The status of the merchant's own; absent when none is set")
        UUID customStatusId,

        boolean archived,
        String customerName,
        String customerEmail,
        @Schema(description = "Units in all lines together") int itemCount,
        Money total,
        Money paidTotal,
        Money refundedTotal,
        UUID recoveredByCampaignId,
        Instant placedAt,

        @Schema(description = "Of the last change of the order")
        Instant updatedAt) {

    static final String COLUMNS = """
            o.id, o.currency, o.order_number, o.number, o.lifecycle, o.payment_status, o.fulfillment_status,
            o.hold_reason is not null, o.custom_status_id, o.archived_at is not null, o.customer_name, o.customer_email, o.item_count, o.total_minor, o.paid_minor,
            o.refunded_minor, o.recovered_by_campaign_id, o.placed_at, o.updated_at""";

    static OrderSummary read(Columns c) {
        return read(c.uuid(), c.text(), c);
    }

    private static OrderSummary read(UUID id, String currency, Columns c) {
        return new OrderSummary(
                id,
                c.text(),
                c.number(),
                c.word(Lifecycle.class),
                c.word(PaymentStatus.class),
                c.word(FulfillmentStatus.class),
                c.bool(),
                c.uuid(),
                c.bool(),
                c.text(),
                c.text(),
                c.integer(),
                c.money(currency),
                c.money(currency),
                c.money(currency),
                c.uuid(),
                c.instant(),
                c.instant());
    }
}
