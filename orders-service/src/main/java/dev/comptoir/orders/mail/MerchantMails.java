package dev.comptoir.orders.mail;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.shared.ShortLineV1;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.mail.Amounts;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.MailPage;
import dev.comptoir.platform.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mails the merchant gets about an order, in the store's language, each with a link to it where there is a page. */
@ApplicationScoped
public class MerchantMails {

    private final String orderLink;

    MerchantMails(@ConfigProperty(name = "orders.mails.order-link") Optional<String> orderLink) {
        this.orderLink = orderLink.orElse("");
    }

    public OutgoingMail placed(StoreIdentity store, OrderCompletedV1 order) {
        Language language = Language.of(store.locale());
        MailMessages messages = language.messages(MailMessages.class);
        String customer = order.customer().name().isBlank()
                ? order.customer().email()
                : order.customer().name();
        String remark = order.customerRemark();
        MailPage page = MailPage.of(store.sender(), language)
                .heading(messages.merchantHeading(customer))
                .text(messages.merchantText(order.orderNumber()))
                .text(remark.isBlank() ? "" : messages.merchantRemark(remark))
                .items(PlacedOrderRows.items(order))
                .sums(PlacedOrderRows.sums(order))
                .button(messages.manageOrder(), link(order.orderId()));
        String total = Amounts.format(order.totals().total(), language);
        return page.mail(
                OrderMailReason.of("order-placed", order.orderId(), order.orderId()),
                store.email(),
                messages.merchantSubject(order.orderNumber(), total));
    }

    /** @param causeId the event that reported the shortfall */
    public OutgoingMail shortfall(StoreIdentity store, Order order, List<ShortLineV1> lines, UUID causeId) {
        Language language = Language.of(store.locale());
        MailMessages messages = language.messages(MailMessages.class);
        MailPage page = MailPage.of(store.sender(), language)
                .heading(messages.shortfallHeading())
                .text(messages.shortfallText(order.orderNumber()));
        lines.forEach(line -> page.text(messages.shortfallLine(line.sku(), line.requested(), line.available())));
        return page.button(messages.manageOrder(), link(order.id()))
                .mail(
                        OrderMailReason.of("order-stock-shortfall", causeId, order.id()),
                        store.email(),
                        messages.shortfallSubject(order.orderNumber()));
    }

    private String link(UUID orderId) {
        return orderLink.replace("{id}", orderId.toString());
    }
}
