package dev.comptoir.orders.notice;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.shared.ShortLineV1;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes the mails the merchant gets about an order, in the store's language, each with a link to the order. */
@ApplicationScoped
public class MerchantNotices {

    private final String orderLink;

    MerchantNotices(@ConfigProperty(name = "orders.notices.order-link") String orderLink) {
        this.orderLink = orderLink;
    }

    public OutgoingMail placed(StoreIdentity store, OrderCompletedV1 order) {
        NoticeComposer composer = NoticeComposer.in(store.locale(), store);
        NoticeWords words = composer.words;
        String who = order.customer().name().isBlank()
                ? order.customer().email()
                : order.customer().name();
        List<String> paragraphs = new ArrayList<>(List.of(words.merchantText(order.orderNumber())));
        if (!order.customerRemark().isBlank()) {
            paragraphs.add(words.merchantRemark(order.customerRemark()));
        }
        NoticePage page = composer.page(
                words.merchantHeading(who),
                paragraphs,
                PlacedOrder.rows(order, composer),
                words.manageOrder(),
                link(order.orderId()));
        String subject = words.merchantSubject(
                order.orderNumber(), composer.money(order.totals().total()));
        return composer.mail(
                new NoticeComposer.Reason("order-placed", order.orderId(), order.orderId()),
                store.email(),
                subject,
                page);
    }

    /** @param causeId the event that told of the shortfall */
    public OutgoingMail shortfall(StoreIdentity store, Order order, List<ShortLineV1> lines, UUID causeId) {
        NoticeComposer composer = NoticeComposer.in(store.locale(), store);
        NoticeWords words = composer.words;
        List<String> paragraphs = new ArrayList<>(List.of(words.shortfallText(order.orderNumber())));
        lines.forEach(line -> paragraphs.add(words.shortfallLine(line.sku(), line.requested(), line.available())));
        NoticePage page =
                composer.page(words.shortfallHeading(), paragraphs, List.of(), words.manageOrder(), link(order.id()));
        return composer.mail(
                new NoticeComposer.Reason("order-stock-shortfall", causeId, order.id()),
                store.email(),
                words.shortfallSubject(order.orderNumber()),
                page);
    }

    private String link(UUID orderId) {
        return orderLink.replace("{id}", orderId.toString());
    }
}
