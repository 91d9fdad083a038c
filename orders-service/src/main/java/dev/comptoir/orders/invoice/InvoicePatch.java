package dev.comptoir.orders.invoice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed of an invoice; the patch is merged into what is there. */
@Schema(name = "ChangeInvoiceRequest")
public record InvoicePatch(
        @Schema(
                description =
                        "SENT or ISSUED, whether it went to the customer; PAID and CANCELLED follow from the order")
        @NotNull
        InvoiceState state,

        @Schema(
                description = "A note of yours about the delivery; not part of the document",
                examples = "Within 5 days")
        @Size(max = 200)
        String deliveryTerm) {

    static InvoicePatch of(Invoice invoice) {
        return new InvoicePatch(invoice.state(), invoice.deliveryTerm());
    }

    /** The invoice as it is then; refuses a state that is not for the merchant to set. */
    Invoice applied(Invoice to, Instant now) {
        Instant sentAt = to.sentAt();
        if (state != to.state()) {
            sentAt = switch (state) {
                case SENT -> sentAt == null ? now : sentAt;
                case ISSUED -> null;
                case PAID, CANCELLED -> throw InvoiceProblem.stateFollows(state);
            };
        }
        return to.with(sentAt, deliveryTerm == null ? "" : deliveryTerm.strip(), now);
    }
}
