package dev.comptoir.orders.notice;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes the mails a customer gets about an order, in the customer's language. */
@ApplicationScoped
public class CustomerNotices {

    /** What left the house, as the customer is told. */
    public record Parcel(
            UUID shipmentId, String carrier, String trackingNumber, String trackingUrl, List<ParcelItem> items) {}

    /** One product in a parcel. */
    public record ParcelItem(String name, int quantity) {}

    public OutgoingMail confirmation(StoreIdentity store, OrderCompletedV1 order) {
        NoticeComposer composer = NoticeComposer.in(order.customer().locale(), store);
        NoticeWords words = composer.words;
        NoticePage page = composer.page(
                words.confirmationHeading(),
                List.of(composer.hello(order.customer().name()), words.confirmationText(order.orderNumber())),
                PlacedOrder.rows(order, composer),
                "",
                "");
        return composer.mail(
                new NoticeComposer.Reason("order-confirmation", order.orderId(), order.orderId()),
                order.customer().email(),
                words.confirmationSubject(order.orderNumber()),
                page);
    }

    public OutgoingMail shipped(StoreIdentity store, Order order, Parcel parcel) {
        NoticeComposer composer = composer(store, order);
        NoticeWords words = composer.words;
        List<String> paragraphs = opening(composer, order, words.shippedText(order.orderNumber()));
        if (parcel.carrier() != null) {
            paragraphs.add(words.shippedCarrier(parcel.carrier()));
        }
        if (parcel.trackingNumber() != null) {
            paragraphs.add(words.shippedTracking(parcel.trackingNumber()));
        }
        List<NoticePage.Row> rows = parcel.items().stream()
                .map(item -> new NoticePage.Row(item.name(), "× " + item.quantity()))
                .toList();
        String link = parcel.trackingUrl() == null ? "" : parcel.trackingUrl();
        NoticePage page = composer.page(words.shippedHeading(), paragraphs, rows, words.followParcel(), link);
        NoticeComposer.Reason reason = new NoticeComposer.Reason("order-shipped", parcel.shipmentId(), order.id());
        return composer.mail(reason, order.customer().email(), words.shippedSubject(order.orderNumber()), page);
    }

    /** @param shownReason only what the merchant wants the customer to read; null for nothing */
    public OutgoingMail refunded(StoreIdentity store, Order order, UUID refundId, Money amount, String shownReason) {
        NoticeComposer composer = composer(store, order);
        NoticeWords words = composer.words;
        List<String> paragraphs =
                opening(composer, order, words.refundText(composer.money(amount), order.orderNumber()));
        if (shownReason != null) {
            paragraphs.add(words.refundReason(shownReason));
        }
        NoticePage page = composer.page(words.refundHeading(), paragraphs, List.of(), "", "");
        NoticeComposer.Reason reason = new NoticeComposer.Reason("order-refunded", refundId, order.id());
        return composer.mail(reason, order.customer().email(), words.refundSubject(order.orderNumber()), page);
    }

    public OutgoingMail cancelled(StoreIdentity store, Order order) {
        NoticeComposer composer = composer(store, order);
        NoticeWords words = composer.words;
        List<String> paragraphs = opening(composer, order, words.cancelledText(order.orderNumber()));
        NoticePage page = composer.page(words.cancelledHeading(), paragraphs, List.of(), "", "");
        NoticeComposer.Reason reason = new NoticeComposer.Reason("order-cancelled", order.id(), order.id());
        return composer.mail(reason, order.customer().email(), words.cancelledSubject(order.orderNumber()), page);
    }

    private static NoticeComposer composer(StoreIdentity store, Order order) {
        return NoticeComposer.in(order.customer().locale(), store);
    }

    private static List<String> opening(NoticeComposer composer, Order order, String text) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(composer.hello(order.customer().name()));
        paragraphs.add(text);
        return paragraphs;
    }
}
