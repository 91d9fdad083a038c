package dev.comptoir.orders.mail;

import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.ShortLineV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.store.AddressLines;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.mail.Amounts;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.MailPage;
import dev.comptoir.platform.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The mails the merchant gets about an order, in the store's language, each with a link to it where the store has named a page. */
@ApplicationScoped
public class MerchantMails {

    public OutgoingMail placed(MailContext context) {
        StoreIdentity store = context.store();
        MailedOrder order = context.order();
        Language language = Language.of(store.locale());
        MailMessages messages = language.messages(MailMessages.class);
        CustomerV1 customer = order.customer();
        MailPage page = MailPage.of(store.sender(), language)
                .heading(messages.merchantHeading(customer.name().isBlank() ? customer.email() : customer.name()))
                .text(messages.merchantText(order.orderNumber()))
                .fact(messages.merchantEmail(), customer.email())
                .fact(messages.merchantPhone(), customer.phone())
                .fact(messages.merchantShipping(), order.shippingMethod())
                .fact(messages.merchantRemark(), order.customerRemark())
                .fact(messages.giftMessage(), order.giftMessage())
                .items(order.items())
                .sums(order.sums())
                .block(messages.shippingAddress(), AddressLines.of(order.shippingAddress(), language))
                .block(messages.billingAddress(), AddressLines.of(order.billingAddress(), language))
                .button(messages.manageOrder(), store.orderUrl(order.id(), order.orderNumber()));
        String total = Amounts.format(order.totals().total(), language);
        return page.mail(
                OrderMailReason.of("order-placed", order.id(), order.id()),
                store.email(),
                messages.merchantSubject(order.orderNumber(), total));
    }

    /** Money that nobody owed, which waits to be given back. */
    public OutgoingMail excess(MailContext context, Order order, UUID paymentId, Money excess) {
        StoreIdentity store = context.store();
        Language language = Language.of(store.locale());
        MailMessages messages = language.messages(MailMessages.class);
        return MailPage.of(store.sender(), language)
                .heading(messages.excessHeading())
                .text(messages.excessText(Amounts.format(excess, language), order.orderNumber()))
                .button(messages.manageOrder(), store.orderUrl(order.id(), order.orderNumber()))
                .mail(
                        OrderMailReason.of("order-excess-payment", paymentId, order.id()),
                        store.email(),
                        messages.excessSubject(order.orderNumber()));
    }

    /** A refund that the provider could not send. */
    public OutgoingMail refundFailed(MailContext context, Order order, UUID refundId, Money amount) {
        StoreIdentity store = context.store();
        Language language = Language.of(store.locale());
        MailMessages messages = language.messages(MailMessages.class);
        return MailPage.of(store.sender(), language)
                .heading(messages.refundFailedHeading())
                .text(messages.refundFailedText(Amounts.format(amount, language), order.orderNumber()))
                .button(messages.manageOrder(), store.orderUrl(order.id(), order.orderNumber()))
                .mail(
                        OrderMailReason.of("order-refund-failed", refundId, order.id()),
                        store.email(),
                        messages.refundFailedSubject(order.orderNumber()));
    }

    /** @param causeId the event that reported the shortfall */
    public OutgoingMail shortfall(MailContext context, Order order, List<ShortLineV1> lines, UUID causeId) {
        StoreIdentity store = context.store();
        Language language = Language.of(store.locale());
        MailMessages messages = language.messages(MailMessages.class);
        MailPage page = MailPage.of(store.sender(), language)
                .heading(messages.shortfallHeading())
                .text(messages.shortfallText(order.orderNumber()));
        lines.forEach(line -> page.text(messages.shortfallLine(line.sku(), line.requested(), line.available())));
        return page.button(messages.manageOrder(), store.orderUrl(order.id(), order.orderNumber()))
                .mail(
                        OrderMailReason.of("order-stock-shortfall", causeId, order.id()),
                        store.email(),
                        messages.shortfallSubject(order.orderNumber()));
    }
}
