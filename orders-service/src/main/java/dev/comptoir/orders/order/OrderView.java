package dev.comptoir.orders.order;

import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.download.LineDownload;
import dev.comptoir.orders.guarantee.LineGuarantee;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.PaymentStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole order as one reads it before deciding anything about it. */
@Schema(
        name = "Order",
        requiredProperties = {
            "orderNumber",
            "customer",
            "totals",
            "customerRemark",
            "giftMessage",
            "placedAt",
            "updatedAt",
            "merchantNotes",
            "views"
        })
public record OrderView(
        UUID id,

        @Schema(description = "Rises with every change; the ETag")
        long version,

        @Schema(description = "With prefix and suffix, as the customer sees it")
        String orderNumber,

        UUID cartId,

        @Schema(description = "COMPLETED is finished: nothing is due and everything has left; open-ended")
        Lifecycle lifecycle,

        @Schema(description = "Derived from payments and refunds; open-ended")
        PaymentStatus paymentStatus,

        @Schema(description = "Derived from shipments and marks made by hand; open-ended")
        FulfillmentStatus fulfillmentStatus,

        @Schema(description = "Present while the order is on hold")
        HoldPart hold,

        CustomerPart customer,
        AddressV1 billingAddress,
        AddressV1 shippingAddress,

        @Schema(description = "Absent when nothing is delivered")
        ShippingPart shipping,

        List<LinePart> lines,
        TotalsPart totals,

        @Schema(description = "What the customer typed at checkout")
        String customerRemark,

        @Schema(description = "For the one who gets the parcel, on the packing slip; empty when there is none")
        String giftMessage,

        UUID recoveredByCampaignId,

        @Schema(
                description = "Step of that campaign whose mail had the link; 0 for a mail by hand",
                minimum = "0",
                maximum = "3")
        Integer recoveredByStep,

        @Schema(description = "Oldest first; reversed ones stay listed")
        List<PaymentPart> payments,

        @Schema(description = "Oldest first") List<RefundPart> refunds,
        @Schema(description = "Oldest first") List<OrderShipment> shipments,

        @Schema(description = "Oldest first; more of each at /returns/{id}")
        List<ReturnPart> returns,

        Instant placedAt,

        @Schema(description = "Of the last change of the order")
        Instant updatedAt,

        Instant cancelledAt,
        String cancellationReason,

        @Schema(description = "What the merchant notes of the customer's wishes; empty when there is nothing")
        String merchantNotes,

        @Schema(description = "A status of your own; absent while it has none")
        CustomStatusPart customStatus,

        @Schema(description = "Set when it was marked as processed")
        Instant processedAt,

        @Schema(description = "Set while it is in the archive")
        Instant archivedAt,

        @Schema(description = "Set when it was deleted; it is kept for its records only")
        Instant deletedAt,

        @Schema(description = "The order that it repeated, when it was deleted for that")
        UUID duplicateOf,

        @Schema(description = "MERCHANT when it was placed for the customer; absent for a checkout")
        String placedBy,

        @Schema(description = "How it came in when a merchant placed it, such as PHONE; absent for a checkout")
        String channel,

        @Schema(description = "How it is to be paid, as the merchant who placed it calls it; absent for a checkout")
        String paymentMethod,

        @Schema(description = "What a merchant took off by hand; part of discountTotal")
        List<OrderMerchantDiscount> merchantDiscounts,

        @Schema(description = "What it was bought with, as it was then: an edit changes discountTotal, not these")
        List<OrderDiscount> discounts,

        OrderViews views) {

    /** Whether it shows what changes without the order's version. */
    boolean hasDownloads() {
        return lines.stream().anyMatch(line -> line.download() != null);
    }

    /** A status of the merchant's own. */
    @Schema(
            name = "OrderCustomStatus",
            requiredProperties = {"name", "color"})
    public record CustomStatusPart(UUID id, String name, String color) {}

    /** Why and by whom an order is held. */
    @Schema(
            name = "OrderHold",
            requiredProperties = {"reasonCode", "heldBy", "heldAt"})
    public record HoldPart(String reasonCode, String note, String heldBy, Instant heldAt) {}

    /** Who bought. */
    @Schema(
            name = "OrderCustomer",
            requiredProperties = {"email", "name", "phone", "locale"})
    public record CustomerPart(
            String email,
            String name,
            String phone,
            String locale,

            @Schema(description = "VAT identification number of a business", nullable = true)
            String vatNumber) {}

    /** How it travels. */
    @Schema(
            name = "OrderShipping",
            requiredProperties = {"methodId", "price"})
    public record ShippingPart(UUID methodId, String name, Money price) {}

    /** One product row. */
    @Schema(
            name = "OrderLine",
            requiredProperties = {"sku", "name", "unitPrice", "total", "tax"})
    public record LinePart(
            UUID id,
            UUID productId,
            String sku,
            String name,
            String imageUrl,

            @Schema(description = "The digital good sold with it")
            UUID fileGuid,

            @Schema(description = "Whether it is delivered as a download only, and so in no parcel")
            boolean digital,

            int quantity,

            @Schema(description = "As the shop shows it: with tax where the store's prices include tax")
            Money unitPrice,

            @Schema(description = "Before tax and before the order's discount")
            Money total,

            Money tax,

            @Schema(description = "Its share of the discounts, before tax; absent for none", nullable = true)
            Money discount,

            int shippedQuantity,
            int refundedQuantity,

            @Schema(description = "Whether inventory counts its units")
            boolean takesStock,

            @Schema(
                    description =
                            "The right to download its file; absent without a file and until it is granted."
                                    + " Follows within seconds, does not change the order's version, and is that of today with `at`",
                    nullable = true)
            LineDownload download,

            @Schema(nullable = true) LineGuarantee guarantee) {}

    /** How the total is made up, and what was paid and refunded of it: total = subtotal - discountTotal + shippingTotal + taxTotal. */
    @Schema(name = "OrderTotals")
    public record TotalsPart(
            Money subtotal,
            Money discountTotal,
            Money shippingTotal,
            Money taxTotal,
            Money total,

            @Schema(description = "What was paid, reversed payments left out")
            Money paidTotal,

            Money refundedTotal,
            @Schema(description = """
                    What is still to be paid. While goods are still to be delivered, money that went back in full is due
                    again, so that the order can be paid another way; the buyer of a REFUNDED order is not asked for it""") Money dueTotal,

            @Schema(description = "paidTotal - refundedTotal: the most that can still be refunded")
            Money refundableTotal) {}

    /** A payment. */
    @Schema(
            name = "OrderPayment",
            requiredProperties = {"amount", "method", "receivedAt", "recordedBy"})
    public record PaymentPart(
            UUID id,
            Money amount,
            String method,
            String reference,
            Instant receivedAt,
            String recordedBy,

            @Schema(description = "Set when the payment was taken back")
            Instant reversedAt,

            String reversalReason,

            @Schema(description = "Set when the customer disputed it")
            Instant disputedAt,

            Instant disputeResolvedAt) {}

    /** A refund. */
    @Schema(
            name = "OrderRefund",
            requiredProperties = {"amount", "failedAmount", "shippingAmount", "settlement", "state", "issuedAt"})
    public record RefundPart(
            UUID id,
            Money amount,

            @Schema(description = "The part of amount that did not go and is refundable again")
            Money failedAmount,

            Money shippingAmount,
            String reason,
            boolean showReasonToCustomer,
            String settlement,
            String state,
            Instant issuedAt) {}

    /** Goods that come back. */
    @Schema(
            name = "OrderReturn",
            requiredProperties = {"returnNumber", "state", "wish"})
    public record ReturnPart(
            UUID id,
            String returnNumber,

            @Schema(description = "REQUESTED, APPROVED, REFUSED, IN_TRANSIT, RECEIVED or CLOSED; open-ended")
            String state,

            @Schema(description = "REFUND or EXCHANGE; open-ended")
            String wish,

            @Schema(description = "How many units") int quantity,

            @Schema(description = "The refund that was made from it")
            UUID refundId,

            Instant createdAt) {}
}
