package dev.comptoir.orders.livestatus;

import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.mail.MailedOrder;
import dev.comptoir.platform.mail.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an order is, for its buyer: no names, addresses or anything else that a link in wrong hands should not show. */
@Schema(
        name = "LiveOrderStatus",
        requiredProperties = {
            "orderNumber",
            "placedAt",
            "statusText",
            "paymentStatus",
            "paymentText",
            "totals",
            "updatedAt",
            "language"
        })
public record OrderStatusView(
        String orderNumber,
        Instant placedAt,

        @Schema(
                description =
                        "RECEIVED, IN_PREPARATION, READY_FOR_PICKUP, PARTLY_SHIPPED, SHIPPED, DELIVERED, RETURNED or"
                                + " CANCELLED; open-ended")
        BuyerStatus status,

        @Schema(description = "The status in the buyer's language")
        String statusText,

        @Schema(description = "The store's own status, if it shows one to customers", nullable = true)
        String customStatus,

        @Schema(description = "As the order says it; open-ended")
        String paymentStatus,

        @Schema(description = "The payment status in the buyer's language")
        String paymentText,

        List<LinePart> lines,
        List<ShipmentPart> shipments,
        TotalsPart totals,

        @Schema(description = """
                Whether what is due can be paid online now: POST /order-status/{token}/payment-sessions""") boolean payableOnline,

        @Schema(description = """
                What is said of guarantees, as in the confirmation and in the buyer's language; empty for nothing""") List<GuaranteePart> guarantees,

        @Schema(description = "Of the last change of the order")
        Instant updatedAt,

        @Schema(description = "en or fr: the language of the texts")
        String language) {

    /** What was bought. */
    @Schema(
            name = "LiveOrderLine",
            requiredProperties = {"name", "total"})
    public record LinePart(String name, String imageUrl, int quantity, Money total) {}

    /** A few lines on a guarantee under their title. */
    @Schema(name = "LiveOrderGuarantee", requiredProperties = "title")
    public record GuaranteePart(
            String title,
            List<String> lines,

            @Schema(description = "The address that the last line ends with, to be followed", nullable = true)
            String url) {}

    /** A parcel that has left. */
    @Schema(name = "LiveOrderShipment")
    public record ShipmentPart(
            String carrier,
            String trackingNumber,
            String trackingUrl,
            Instant shippedAt,
            Instant deliveredAt,
            List<ParcelLinePart> lines) {}

    /** What is in a parcel. */
    @Schema(name = "LiveOrderShipmentLine")
    public record ParcelLinePart(String name, int quantity) {}

    /** What it costs, what was paid and what is due. */
    @Schema(name = "LiveOrderTotals")
    public record TotalsPart(
            Money subtotal,
            Money discountTotal,
            Money shippingTotal,
            Money taxTotal,
            Money total,
            Money paidTotal,
            Money refundedTotal,

            @Schema(description = "What the buyer is asked for; nothing once all the money went back")
            Money dueTotal) {}

    static OrderStatusView of(FindStatus.Found found) {
        StatusFacts facts = found.facts();
        Language language = found.language();
        MailedOrder order = facts.order();
        Map<UUID, String> names =
                order.lines().stream().collect(Collectors.toMap(MailedOrder.Line::id, MailedOrder.Line::name));
        StatusWords words = StatusWords.of(language);
        return new OrderStatusView(
                order.orderNumber(),
                order.placedAt(),
                facts.status(),
                words.status(facts.status()),
                facts.customStatus(),
                facts.paymentStatus(),
                words.payment(facts.paymentStatus(), order.due().isPositive()),
                order.lines().stream()
                        .map(line -> new LinePart(line.name(), line.imageUrl(), line.quantity(), line.total()))
                        .toList(),
                facts.parcels().stream().map(parcel -> shipment(parcel, names)).toList(),
                totals(order),
                found.takesPayments() && order.due().isPositive(),
                order.guarantees(language, facts.store().name()).stream()
                        .map(part -> new GuaranteePart(part.title(), part.plain(), part.url()))
                        .toList(),
                facts.updatedAt(),
                language.tag());
    }

    private static TotalsPart totals(MailedOrder order) {
        TotalsV1 totals = order.totals();
        return new TotalsPart(
                totals.subtotal(),
                totals.discountTotal(),
                totals.shippingTotal(),
                totals.taxTotal(),
                totals.total(),
                order.paid(),
                order.refunded(),
                order.due());
    }

    private static ShipmentPart shipment(StatusFacts.Parcel parcel, Map<UUID, String> names) {
        List<ParcelLinePart> lines = parcel.lines() == null
                ? List.of()
                : parcel.lines().stream()
                        .map(line -> new ParcelLinePart(names.get(line.lineId()), line.quantity()))
                        .toList();
        return new ShipmentPart(
                parcel.carrier(),
                parcel.trackingNumber(),
                parcel.trackingUrl(),
                parcel.shippedAt(),
                parcel.deliveredAt(),
                lines);
    }
}
