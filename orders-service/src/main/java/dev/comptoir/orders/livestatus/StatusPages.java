package dev.comptoir.orders.livestatus;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.mail.MailedOrder;
import dev.comptoir.orders.publicpage.PageItem;
import dev.comptoir.orders.publicpage.PageSum;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.MailColors;
import dev.comptoir.platform.mail.Sender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the page from what the database says. */
final class StatusPages {

    private final StatusFacts facts;
    private final StatusWords words;
    private final StatusMessages messages;

    private StatusPages(StatusFacts facts, Language language) {
        this.facts = facts;
        this.words = StatusWords.of(language);
        this.messages = words.messages();
    }

    /**
     * @param token the link's: the withdrawal page has the same
     * @param takesPayments whether the store has a payment provider
     */
    static StatusPage page(StatusFacts facts, Language language, String token, boolean takesPayments) {
        return new StatusPages(facts, language).page(token, takesPayments);
    }

    private StatusPage page(String token, boolean takesPayments) {
        Sender sender = facts.store().sender();
        MailedOrder order = facts.order();
        return new StatusPage(
                words.language().tag(),
                sender.name(),
                web(sender.storefrontUrl()),
                web(sender.design().logoUrl()),
                MailColors.of(sender.design().accentColor()),
                messages.title(order.orderNumber()),
                messages.placedOn(day(order.placedAt())),
                words.status(facts.status()),
                facts.customStatus(),
                steps(),
                labels(),
                words.payment(facts.paymentStatus(), order.due().isPositive()),
                parcels(),
                order.lines().stream().map(this::item).toList(),
                sums(order),
                takesPayments && order.due().isPositive() ? pay(order.due(), token) : null,
                guarantees(order),
                facts.status() == BuyerStatus.CANCELLED ? null : "../withdraw/" + token);
    }

    private List<StatusPage.Part> guarantees(MailedOrder order) {
        return order.guarantees(words.language(), facts.store().name()).stream()
                .map(part -> new StatusPage.Part(part.title(), part.lines(), part.before(), part.url()))
                .toList();
    }

    private StatusPage.Pay pay(Money due, String token) {
        return new StatusPage.Pay("../order-status/" + token + "/payment-sessions", messages.pay(words.amount(due)));
    }

    private List<StatusPage.Step> steps() {
        int done = facts.status().steps();
        String third = facts.status() == BuyerStatus.READY_FOR_PICKUP ? messages.ready() : messages.shipped();
        List<String> labels = List.of(messages.received(), messages.preparing(), third, messages.delivered());
        return done == 0
                ? List.of()
                : IntStream.range(0, labels.size())
                        .mapToObj(i -> new StatusPage.Step(labels.get(i), i < done, i == done - 1))
                        .toList();
    }

    private StatusPage.Labels labels() {
        return new StatusPage.Labels(
                messages.progress(),
                messages.stepDone(),
                messages.payment(),
                messages.parcels(),
                messages.carrier(),
                messages.trackingNumber(),
                messages.track(),
                messages.items(),
                messages.withdraw(),
                messages.shop());
    }

    private List<StatusPage.Parcel> parcels() {
        Map<UUID, String> names =
                facts.order().lines().stream().collect(Collectors.toMap(MailedOrder.Line::id, MailedOrder.Line::name));
        return IntStream.range(0, facts.parcels().size())
                .mapToObj(i -> parcel(i + 1, facts.parcels().get(i), names))
                .toList();
    }

    private StatusPage.Parcel parcel(int number, StatusFacts.Parcel parcel, Map<UUID, String> names) {
        List<String> lines = parcel.lines() == null
                ? List.of()
                : parcel.lines().stream()
                        .map(line -> line.quantity() + " × " + names.get(line.lineId()))
                        .toList();
        return new StatusPage.Parcel(
                messages.parcel(number),
                when(parcel),
                parcel.carrier(),
                parcel.trackingNumber(),
                web(parcel.trackingUrl()),
                lines);
    }

    private String when(StatusFacts.Parcel parcel) {
        if (parcel.deliveredAt() != null) {
            return messages.deliveredOn(day(parcel.deliveredAt()));
        }
        return parcel.shippedAt() == null ? "" : messages.shippedOn(day(parcel.shippedAt()));
    }

    private PageItem item(MailedOrder.Line line) {
        return new PageItem(
                line.name(), web(line.imageUrl()), messages.quantity(line.quantity()), words.amount(line.total()));
    }

    private List<PageSum> sums(MailedOrder order) {
        List<PageSum> sums = new ArrayList<>();
        add(sums, messages.subtotal(), order.totals().subtotal());
        add(
                sums,
                discount(order.discountNames()),
                order.totals().discountTotal().negated());
        add(sums, messages.shipping(), order.totals().shippingTotal());
        add(sums, messages.tax(), order.totals().taxTotal());
        sums.add(new PageSum(messages.total(), words.amount(order.totals().total()), true));
        add(sums, messages.paidSum(), order.paid());
        add(sums, messages.refundedSum(), order.refunded());
        if (order.due().isPositive()) {
            sums.add(new PageSum(messages.due(), words.amount(order.due()), true));
        }
        return sums;
    }

    private String discount(String names) {
        return names.isEmpty() ? messages.discount() : messages.discount() + " (" + names + ")";
    }

    private void add(List<PageSum> sums, String label, Money amount) {
        if (!amount.isZero()) {
            sums.add(new PageSum(label, words.amount(amount), false));
        }
    }

    private String day(Instant instant) {
        return words.day(instant, facts.store().zone());
    }

    private static String web(String url) {
        return url != null && url.matches("(?i)https?://\\S+") ? url : null;
    }
}
