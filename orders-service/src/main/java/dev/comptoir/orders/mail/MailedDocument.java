package dev.comptoir.orders.mail;

import dev.comptoir.kernel.Money;
import java.util.UUID;

/** An invoice or credit note as its mail speaks of it. */
public record MailedDocument(UUID id, Title title, String number, Money total) {

    /** What the customer calls it. */
    public enum Title {
        INVOICE,
        CANCELLATION,
        CREDIT_NOTE;

        String in(MailMessages messages) {
            return switch (this) {
                case INVOICE -> messages.invoice();
                case CANCELLATION -> messages.cancellationInvoice();
                case CREDIT_NOTE -> messages.creditNote();
            };
        }
    }
}
