package dev.comptoir.orders.message;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.mail.OutgoingMail;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mail about an order. */
@Schema(
        name = "OrderEmail",
        requiredProperties = {"kind", "recipient", "subject", "failure", "updatedAt"})
public record OrderEmail(
        UUID id,

        @Schema(
                description = "order-confirmation, order-shipped, order-message ...; order-placed went to the merchant."
                        + " Open-ended")
        String kind,

        @Schema(description = "To whom") String recipient,
        String subject,

        @Schema(description = "QUEUED, SENT or FAILED; open-ended")
        EmailState state,

        @Schema(description = "Why it is not sent yet or at all; empty when there is nothing to say")
        String failure,

        @Schema(description = "Whether it can be sent again: its text is kept for 90 days")
        boolean resendable,

        Instant createdAt,
        @Schema(nullable = true) Instant sentAt,

        @Schema(description = "When it was written, sent, tried in vain or given up, or its text was deleted")
        Instant updatedAt) {

    static final String CHANGED = "greatest(updated_at, sent_at, created_at)";

    static final String COLUMNS = """
            id, purpose, recipient, subject, state, last_error, html_body <> '' and not is_open, created_at, sent_at,\s""" + CHANGED;

    static OrderEmail read(Columns c) {
        return new OrderEmail(
                c.uuid(),
                c.text(),
                c.text(),
                c.text(),
                EmailState.of(c.text()),
                c.text(),
                c.bool(),
                c.instant(),
                c.instant(),
                c.instant());
    }

    static OrderEmail queued(UUID id, OutgoingMail mail, Instant at) {
        return new OrderEmail(
                id, mail.purpose(), mail.recipient(), mail.subject(), EmailState.QUEUED, "", false, at, null, at);
    }
}
