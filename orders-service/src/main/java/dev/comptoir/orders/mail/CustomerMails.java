package dev.comptoir.orders.mail;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.mail.Amounts;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.MailItem;
import dev.comptoir.platform.mail.MailPage;
import dev.comptoir.platform.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The mails a customer gets about an order, in the customer's language. */
@ApplicationScoped
public class CustomerMails {

    /** A parcel as the customer reads of it. */
    public record Parcel(
            UUID shipmentId, String carrier, String trackingNumber, String trackingUrl, List<ParcelItem> items) {}

    /** One product in a parcel. */
    public record ParcelItem(String name, String imageUrl, int quantity) {}

    public OutgoingMail confirmation(StoreIdentity store, OrderCompletedV1 order) {
        Language language = Language.of(order.customer().locale(), store.locale());
        MailMessages messages = language.messages(MailMessages.class);
        MailPage page = page(store, language, order.customer().name())
                .heading(messages.confirmationHeading())
                .text(messages.confirmationText(order.orderNumber()))
                .items(PlacedOrderRows.items(order))
                .sums(PlacedOrderRows.sums(order));
        return page.mail(
                OrderMailReason.of("order-confirmation", order.orderId(), order.orderId()),
                order.customer().email(),
                messages.confirmationSubject(order.orderNumber()));
    }

    public OutgoingMail shipped(StoreIdentity store, Order order, Parcel parcel) {
        Language language = language(store, order);
        MailMessages messages = language.messages(MailMessages.class);
        List<MailItem> items = parcel.items().stream()
                .map(item -> MailItem.of(item.name()).picture(item.imageUrl()).quantity(item.quantity()))
                .toList();
        MailPage page = page(store, language, order.customer().name())
                .heading(messages.shippedHeading())
                .text(messages.shippedText(order.orderNumber()))
                .text(parcel.carrier() == null ? "" : messages.shippedCarrier(parcel.carrier()))
                .text(parcel.trackingNumber() == null ? "" : messages.shippedTracking(parcel.trackingNumber()))
                .items(items)
                .button(messages.trackParcel(), parcel.trackingUrl());
        return page.mail(
                OrderMailReason.of("order-shipped", parcel.shipmentId(), order.id()),
                order.customer().email(),
                messages.shippedSubject(order.orderNumber()));
    }

    /** @param shownReason only what the merchant wants the customer to read; null for nothing */
    public OutgoingMail refunded(StoreIdentity store, Order order, UUID refundId, Money amount, String shownReason) {
        Language language = language(store, order);
        MailMessages messages = language.messages(MailMessages.class);
        MailPage page = page(store, language, order.customer().name())
                .heading(messages.refundHeading())
                .text(messages.refundText(Amounts.format(amount, language), order.orderNumber()))
                .text(shownReason == null ? "" : messages.refundReason(shownReason));
        return page.mail(
                OrderMailReason.of("order-refunded", refundId, order.id()),
                order.customer().email(),
                messages.refundSubject(order.orderNumber()));
    }

    public OutgoingMail cancelled(StoreIdentity store, Order order) {
        Language language = language(store, order);
        MailMessages messages = language.messages(MailMessages.class);
        MailPage page = page(store, language, order.customer().name())
                .heading(messages.cancelledHeading())
                .text(messages.cancelledText(order.orderNumber()));
        return page.mail(
                OrderMailReason.of("order-cancelled", order.id(), order.id()),
                order.customer().email(),
                messages.cancelledSubject(order.orderNumber()));
    }

    private static Language language(StoreIdentity store, Order order) {
        return Language.of(order.customer().locale(), store.locale());
    }

    private static MailPage page(StoreIdentity store, Language language, String customerName) {
        MailMessages messages = language.messages(MailMessages.class);
        return MailPage.of(store.sender(), language)
                .text(customerName.isBlank() ? messages.helloUnknown() : messages.hello(customerName));
    }
}
