package dev.comptoir.orders.mail;

import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.guarantee.LineGuarantee;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Mails of every kind about an order for which their reason never was: to look at a template. */
@ApplicationScoped
public class EmailSamples {

    private static final String PICTURE = "https://placehold.co/128x128/e4e4dd/66665e/png";
    private static final LineGuarantee GUARANTEE = new LineGuarantee(5, null, "Atelier Lin", "TOTE-2026");
    private static final int MANY = 200;
    private static final long PRICE = 2_400;

    private final CustomerMails mails;
    private final ReturnMails returns;
    private final WithdrawalMails withdrawals;

    EmailSamples(CustomerMails mails, ReturnMails returns, WithdrawalMails withdrawals) {
        this.mails = mails;
        this.returns = returns;
        this.withdrawals = withdrawals;
    }

    /** An order nobody placed, in the store's currency and one of the languages. */
    public static MailedOrder order(String currency, Language language, Instant placedAt) {
        return order(currency, language, placedAt, 2);
    }

    /** The largest order there can be, to see what a template costs. */
    public static MailedOrder largestOrder(String currency, Language language, Instant placedAt) {
        return order(currency, language, placedAt, MANY);
    }

    /**
     * One mail of the kind.
     *
     * @param draft the texts that are being written; null for those that are in use
     */
    public OutgoingMail mail(EmailKind kind, MailContext current, EmailText draft) {
        MailContext context = current.drafting(kind, draft);
        MailedOrder order = context.order();
        Money amount = order.totals().total();
        UUID cause = Ids.next();
        return switch (kind) {
            case ORDER_CONFIRMATION -> mails.confirmation(context);
            case PAYMENT_RECEIVED -> mails.paid(context, amount, cause);
            case PAYMENT_REMINDER -> mails.reminder(context, cause);
            case ORDER_SHIPPED -> mails.shipped(context, null, parcel(cause, order));
            case READY_FOR_PICKUP -> mails.readyForPickup(context, null, order.placedAt());
            case STATUS_CHANGED ->
                mails.statusChanged(context, context.messages().sampleStatus(), cause);
            case ORDER_REFUNDED -> mails.refunded(context, givenBack(cause, context));
            case ORDER_CANCELLED -> mails.cancelled(context, null);
            case RETURN_REQUESTED, RETURN_APPROVED, RETURN_REFUSED, RETURN_RECEIVED ->
                returns.mail(kind, context, returned(kind, cause, context));
            case WITHDRAWAL_RECEIVED, WITHDRAWAL_ACCEPTED, WITHDRAWAL_REFUSED ->
                withdrawals.mail(kind, context, withdrawn(kind, cause, context));
            case ORDER_DOCUMENT -> mails.document(context, invoice(cause, amount), cause);
            case ORDER_MESSAGE -> message(context, cause);
        };
    }

    private OutgoingMail message(MailContext context, UUID cause) {
        MailMessages messages = context.messages();
        return mails.message(context, cause, messages.sampleSubject(), messages.sampleText());
    }

    private static WithdrawalMails.Statement withdrawn(EmailKind kind, UUID id, MailContext context) {
        MailedOrder order = context.order();
        List<WithdrawalMails.Item> items = order.lines().stream()
                .map(line -> new WithdrawalMails.Item(line.name(), line.imageUrl(), line.quantity()))
                .toList();
        String reason =
                kind == EmailKind.WITHDRAWAL_REFUSED ? context.messages().sampleReason() : null;
        ZonedDateTime at = order.placedAt().atZone(context.store().zone());
        return new WithdrawalMails.Statement(id, "W-12", at, order.customer().name(), "", reason, items);
    }

    private static ReturnMails.Parcel returned(EmailKind kind, UUID id, MailContext context) {
        List<ReturnMails.Item> items = context.order().lines().stream()
                .map(line -> new ReturnMails.Item(line.name(), line.imageUrl(), line.quantity()))
                .toList();
        String reason = kind == EmailKind.RETURN_REFUSED ? context.messages().sampleReason() : null;
        return new ReturnMails.Parcel(id, "R-12", reason, items);
    }

    private static CustomerMails.GivenBack givenBack(UUID id, MailContext context) {
        MailedOrder order = context.order();
        List<CustomerMails.GivenLine> lines = order.lines().stream()
                .map(line -> new CustomerMails.GivenLine(line.id(), "", line.quantity(), line.total()))
                .toList();
        TotalsV1 totals = order.totals();
        return new CustomerMails.GivenBack(
                id,
                totals.total(),
                totals.shippingTotal(),
                lines,
                List.of(),
                context.messages().sampleReason());
    }

    private static MailedDocument invoice(UUID id, Money total) {
        return new MailedDocument(id, MailedDocument.Title.INVOICE, "INV-2026-00001", total);
    }

    private static CustomerMails.Parcel parcel(UUID id, MailedOrder order) {
        List<CustomerMails.ParcelItem> items = order.lines().stream()
                .map(line -> new CustomerMails.ParcelItem(line.name(), line.imageUrl(), line.quantity()))
                .toList();
        return new CustomerMails.Parcel(
                id, "Colissimo", "6A12345678901", "https://example.com/track/6A12345678901", items);
    }

    private static MailedOrder order(String currency, Language language, Instant placedAt, int count) {
        boolean isFrench = language == Language.FRENCH;
        List<MailedOrder.Line> lines = lines(currency, isFrench ? "Cabas en lin" : "Linen tote", count);
        Money subtotal = Money.ofMinor(PRICE * count, currency);
        Money shipping = Money.ofMinor(490, currency);
        Money none = Money.zero(currency);
        AddressV1 address =
                new AddressV1("Camille Martin", null, "1 rue de l'Exemple", null, "75001", "Paris", null, "FR", null);
        return new MailedOrder(
                new UUID(0, 0),
                "1001",
                placedAt,
                new CustomerV1("camille@example.com", "Camille Martin", "", language.tag(), null),
                address,
                address,
                isFrench ? "Livraison à domicile" : "Home delivery",
                "",
                "",
                lines,
                new TotalsV1(subtotal, none, shipping, none, subtotal.plus(shipping)),
                "",
                none,
                none,
                subtotal.plus(shipping),
                true);
    }

    private static List<MailedOrder.Line> lines(String currency, String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new MailedOrder.Line(
                        new UUID(0, i),
                        name,
                        i == 0 ? PICTURE : null,
                        1,
                        Money.ofMinor(PRICE, currency),
                        i == 0 ? GUARANTEE : null))
                .toList();
    }
}
