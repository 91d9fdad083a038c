package dev.comptoir.orders.mail;

import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.MailItem;
import dev.comptoir.platform.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The mails a consumer gets about a withdrawal. The first is the receipt the law wants: whatever the template says, content, date
 * and time of the statement stand in it.
 */
@ApplicationScoped
public class WithdrawalMails {

    /**
     * A withdrawal as the consumer reads of it.
     *
     * @param at when it came in, in the store's time zone
     * @param goods what the consumer wrote of the goods, empty for none
     * @param reason that of a refusal, null for none
     */
    public record Statement(
            UUID withdrawalId,
            String number,
            ZonedDateTime at,
            String customerName,
            String goods,
            String reason,
            List<Item> items) {}

    /** One product that is withdrawn from. */
    public record Item(String name, String imageUrl, int quantity) {}

    /** @param kind one of those about withdrawals */
    public OutgoingMail mail(EmailKind kind, MailContext context, Statement statement) {
        return written(kind, context, statement).mail(statement.withdrawalId());
    }

    /** The receipt to another address than the customer's. */
    public OutgoingMail receiptTo(String recipient, MailContext context, Statement statement) {
        String cause = statement.withdrawalId() + recipient;
        return written(EmailKind.WITHDRAWAL_RECEIVED, context, statement)
                .mail(UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8)), recipient);
    }

    private static CustomerMail written(EmailKind kind, MailContext context, Statement statement) {
        String reason = statement.reason() == null ? "" : statement.reason();
        String at = at(statement.at(), context.language());
        Map<String, ?> values = Map.of("number", statement.number(), "received_at", at, "reason", reason);
        CustomerMail mail = CustomerMail.of(kind, context, Map.of("withdrawal", values));
        MailMessages messages = context.messages();
        mail.page()
                .fact(messages.withdrawalNumber(), statement.number())
                .fact(messages.withdrawalReceived(), at)
                .fact(messages.withdrawalOrder(), context.order().orderNumber())
                .fact(messages.withdrawalName(), statement.customerName())
                .fact(messages.withdrawalGoods(), statement.goods())
                .fact(messages.refundReason(), statement.reason())
                .items(statement.items().stream()
                        .map(item -> MailItem.of(item.name())
                                .picture(item.imageUrl())
                                .quantity(item.quantity()))
                        .toList());
        return mail;
    }

    /** To the second, with the zone. */
    public static String at(ZonedDateTime at, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                        .withLocale(language.locale())
                        .format(at)
                + " (" + at.getZone().getId() + ")";
    }
}
