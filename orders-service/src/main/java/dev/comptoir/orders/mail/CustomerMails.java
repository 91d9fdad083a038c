package dev.comptoir.orders.mail;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.store.AddressLines;
import dev.comptoir.platform.mail.MailItem;
import dev.comptoir.platform.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The mails a customer gets about an order, in the customer's language. */
@ApplicationScoped
public class CustomerMails {

    /** A parcel as the customer reads of it. */
    public record Parcel(
            UUID shipmentId, String carrier, String trackingNumber, String trackingUrl, List<ParcelItem> items) {}

    /** One product in a parcel. */
    public record ParcelItem(String name, String imageUrl, int quantity) {}

    /**
     * Money that went back, as the customer reads of it: its lines and the shipping fee where they are all of it, else the sum.
     *
     * @param shipping the fee with its tax
     * @param lines each with its tax and less its share of the discount
     * @param taxes that are in it, by rate
     * @param reason only what the merchant wants the customer to read; null for nothing
     */
    public record GivenBack(
            UUID refundId, Money amount, Money shipping, List<GivenLine> lines, List<GivenTax> taxes, String reason) {

        boolean isItemized() {
            return !lines.isEmpty() && goods().plus(shipping).equals(amount);
        }

        Money goods() {
            return lines.stream().map(GivenLine::amount).reduce(Money.zero(amount.currency()), Money::plus);
        }
    }

    /** The units of one line of the order that were paid back. */
    public record GivenLine(UUID lineId, String sku, int quantity, Money amount) {}

    /** @param rate null where nobody said it */
    public record GivenTax(Percentage rate, Money amount) {}

    public OutgoingMail confirmation(MailContext context) {
        return CustomerMail.of(EmailKind.ORDER_CONFIRMATION, context)
                .goods()
                .addresses()
                .guarantees()
                .mail(context.order().id());
    }

    public OutgoingMail shipped(MailContext context, Order order, Parcel parcel) {
        MailMessages messages = context.messages();
        Map<String, ?> shipment = Map.of(
                "carrier", orEmpty(parcel.carrier()),
                "tracking_number", orEmpty(parcel.trackingNumber()),
                "tracking_url", orEmpty(parcel.trackingUrl()));
        List<MailItem> items = parcel.items().stream()
                .map(item -> MailItem.of(item.name()).picture(item.imageUrl()).quantity(item.quantity()))
                .toList();
        CustomerMail mail = CustomerMail.of(EmailKind.ORDER_SHIPPED, context, Map.of("shipment", shipment));
        mail.page()
                .fact(messages.shippedCarrier(), parcel.carrier())
                .fact(messages.shippedTracking(), parcel.trackingNumber())
                .items(items)
                .block(
                        messages.shippingAddress(),
                        AddressLines.of(context.order().shippingAddress(), context.language()));
        return mail.button(messages.trackParcel(), parcel.trackingUrl()).mail(parcel.shipmentId());
    }

    /** @param at when it became ready: each time has a mail of its own */
    public OutgoingMail readyForPickup(MailContext context, Order order, Instant at) {
        UUID causeId = UUID.nameUUIDFromBytes(at.toString().getBytes(StandardCharsets.UTF_8));
        return CustomerMail.of(EmailKind.READY_FOR_PICKUP, context).goods().mail(causeId);
    }

    /** @param statusName the store's own status, in the customer's language */
    public OutgoingMail statusChanged(MailContext context, String statusName, UUID causeId) {
        return CustomerMail.of(EmailKind.STATUS_CHANGED, context, Map.of("status", Map.of("name", statusName)))
                .goods()
                .mail(causeId);
    }

    public OutgoingMail paid(MailContext context, Money amount, UUID paymentId) {
        return CustomerMail.of(
                        EmailKind.PAYMENT_RECEIVED,
                        context,
                        Map.of("payment", Map.of("amount", context.amount(amount))))
                .goods()
                .mail(paymentId);
    }

    public OutgoingMail reminder(MailContext context, UUID reminderId) {
        return CustomerMail.of(EmailKind.PAYMENT_REMINDER, context)
                .goods()
                .button(context.messages().payNow(), context.payUrl())
                .mail(reminderId);
    }

    public OutgoingMail refunded(MailContext context, GivenBack given) {
        Map<String, ?> refund = Map.of("amount", context.amount(given.amount()), "reason", orEmpty(given.reason()));
        CustomerMail mail = CustomerMail.of(EmailKind.ORDER_REFUNDED, context, Map.of("refund", refund));
        mail.page().fact(context.messages().refundReason(), given.reason());
        return mail.givenBack(given).mail(given.refundId());
    }

    public OutgoingMail cancelled(MailContext context, Order order) {
        return CustomerMail.of(EmailKind.ORDER_CANCELLED, context)
                .goods()
                .mail(context.order().id());
    }

    /** @param causeId what this mail of it is sent for: each time has a mail of its own */
    public OutgoingMail document(MailContext context, MailedDocument document, UUID causeId) {
        Map<String, ?> values = Map.of(
                "title", document.title().in(context.messages()),
                "number", document.number(),
                "total", context.amount(document.total()));
        return CustomerMail.of(EmailKind.ORDER_DOCUMENT, context, Map.of("document", values))
                .goods()
                .button(context.messages().downloadDocument(), context.statusUrl() + "/documents/" + document.id())
                .mail(causeId);
    }

    /** What the merchant wrote by hand. */
    public OutgoingMail message(MailContext context, UUID messageId, String subject, String text) {
        return CustomerMail.of(
                        EmailKind.ORDER_MESSAGE, context, Map.of("message", Map.of("subject", subject, "text", text)))
                .mail(messageId);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
