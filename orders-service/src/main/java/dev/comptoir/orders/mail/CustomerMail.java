package dev.comptoir.orders.mail;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.guarantee.GuaranteeTexts;
import dev.comptoir.orders.store.AddressLines;
import dev.comptoir.platform.mail.MailItem;
import dev.comptoir.platform.mail.MailPage;
import dev.comptoir.platform.mail.MailSums;
import dev.comptoir.platform.mail.OutgoingMail;
import dev.comptoir.platform.mail.Percentages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One mail to a customer while it is written: the texts of its template, then what belongs to its kind. */
final class CustomerMail {

    private final EmailKind kind;
    private final MailContext context;
    private final EmailText text;
    private final MailPage page;
    private boolean hasButton;

    private CustomerMail(EmailKind kind, MailContext context, EmailText text) {
        this.kind = kind;
        this.context = context;
        this.text = text;
        this.page = MailPage.of(context.store().sender(), context.language())
                .heading(text.heading())
                .text(text.message());
    }

    static CustomerMail of(EmailKind kind, MailContext context) {
        return of(kind, context, Map.of());
    }

    /** @param values what only this kind has, by the first word of its names */
    static CustomerMail of(EmailKind kind, MailContext context, Map<String, Map<String, ?>> values) {
        return new CustomerMail(kind, context, context.text(kind, values));
    }

    MailPage page() {
        return page;
    }

    /** What was bought, what it costs, what was paid of it. */
    CustomerMail goods() {
        MailedOrder order = context.order();
        page.items(order.items()).sums(order.sums());
        balance(context.messages().paid(), order.paid());
        balance(context.messages().refunded(), order.refunded());
        if (order.paid().isPositive() || kind == EmailKind.PAYMENT_REMINDER) {
            balance(context.messages().due(), order.due());
        }
        return this;
    }

    /** What was paid back and what of it is tax, and nothing else of the order. */
    CustomerMail givenBack(CustomerMails.GivenBack given) {
        givenItems(given);
        given.taxes().stream()
                .filter(tax -> tax.amount().isPositive())
                .forEach(tax -> page.balance(includedTax(tax.rate()), context.amount(tax.amount())));
        return this;
    }

    private String includedTax(Percentage rate) {
        return rate == null
                ? context.messages().includedTax()
                : context.messages().includedTaxAt(Percentages.format(rate, context.language()));
    }

    private void givenItems(CustomerMails.GivenBack given) {
        MailMessages messages = context.messages();
        Money none = Money.zero(given.amount().currency());
        if (given.isItemized()) {
            boolean isTaxed = context.order().totals().taxTotal().isPositive();
            page.itemsHeading(isTaxed ? messages.refundedItemsWithTax() : messages.refundedItems())
                    .items(given.lines().stream().map(this::item).toList())
                    .sums(MailSums.of(given.goods(), none, given.shipping(), none), messages.refunded());
            return;
        }
        boolean isFee = given.lines().isEmpty() && given.shipping().equals(given.amount());
        String label = isFee ? messages.merchantShipping() : messages.refund();
        page.items(List.of(MailItem.of(label).amount(given.amount())))
                .sums(MailSums.of(given.amount(), none, none, none), messages.refunded());
    }

    private MailItem item(CustomerMails.GivenLine given) {
        return context.order().lines().stream()
                .filter(line -> line.id().equals(given.lineId()))
                .findFirst()
                .map(line -> MailItem.of(line.name()).picture(line.imageUrl()))
                .orElseGet(() -> MailItem.of(given.sku()))
                .quantity(given.quantity())
                .amount(given.amount());
    }

    CustomerMail addresses() {
        MailedOrder order = context.order();
        List<String> shipping = new ArrayList<>(AddressLines.of(order.shippingAddress(), context.language()));
        if (order.shippingMethod() != null && !shipping.isEmpty()) {
            shipping.add(context.messages().shippingMethod(order.shippingMethod()));
        }
        page.block(context.messages().shippingAddress(), shipping)
                .block(
                        context.messages().billingAddress(),
                        AddressLines.of(order.billingAddress(), context.language()));
        return this;
    }

    /** What the law wants to be confirmed of guarantees, and what was promised beyond it. */
    CustomerMail guarantees() {
        context.order().guarantees(context.language(), context.store().name()).forEach(this::guarantee);
        return this;
    }

    private void guarantee(GuaranteeTexts.Part part) {
        if (!part.labels().isEmpty()) {
            part.labels().forEach(page::label);
        } else if (part.url() == null) {
            page.notice(part.title(), part.lines());
        } else {
            page.notice(part.title(), part.lines(), part.before(), part.url());
        }
    }

    /** The one thing to do; without it that is to look at the order. */
    CustomerMail button(String label, String url) {
        hasButton = url != null && !url.isBlank();
        if (hasButton) {
            page.button(label, url);
        }
        return this;
    }

    /** @param causeId what this mail is the only one of its kind for */
    OutgoingMail mail(UUID causeId) {
        return mail(causeId, context.order().customer().email());
    }

    /** The same to an address the customer has named. */
    OutgoingMail mail(UUID causeId, String recipient) {
        String label = context.messages().viewOrder();
        if (hasButton) {
            page.link(label, context.statusUrl());
        } else {
            page.button(label, context.statusUrl());
        }
        return page.mail(
                OrderMailReason.of(kind.word(), causeId, context.order().id()), recipient, text.subject());
    }

    private void balance(String label, Money amount) {
        if (amount.isPositive()) {
            page.balance(label, context.amount(amount));
        }
    }
}
