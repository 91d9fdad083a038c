package dev.comptoir.orders.invoicing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new state of the invoicing settings. */
@Schema(name = "SaveInvoicingSettingsRequest")
public record SaveInvoicingRequest(
        @NotNull InvoicingMode mode,

        @Schema(description = "Without it no invoice is issued") @Valid
        InvoicingSeller seller,

        @Schema(description = "Fixed once an invoice was issued", examples = "INV-")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9._/-]{0,20}", message = "has at most 20 of A-Z a-z 0-9 . _ / -")
        String invoicePrefix,

        @Schema(description = "Fixed once a credit note was issued; another than that of invoices", examples = "CN-")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9._/-]{0,20}", message = "has at most 20 of A-Z a-z 0-9 . _ / -")
        String creditNotePrefix,

        @Schema(description = "Days after the invoice within which it is to be paid", defaultValue = "0")
        @Min(0)
        @Max(365)
        Integer paymentTermDays,

        @Schema(defaultValue = "false") Boolean creditNoteOnRefund,
        @Schema(defaultValue = "true") Boolean emailCustomer) {

    InvoicingSettings settings(long version) {
        if (invoicePrefix.equalsIgnoreCase(creditNotePrefix)) {
            throw InvoicingProblem.prefixesEqual();
        }
        if (seller != null) {
            SellerRules.check(seller);
        }
        return new InvoicingSettings(
                version,
                mode,
                seller,
                invoicePrefix,
                creditNotePrefix,
                paymentTermDays == null ? 0 : paymentTermDays,
                Boolean.TRUE.equals(creditNoteOnRefund),
                !Boolean.FALSE.equals(emailCustomer));
    }
}
