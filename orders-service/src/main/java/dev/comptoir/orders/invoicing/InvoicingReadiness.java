package dev.comptoir.orders.invoicing;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the seller still has to say. */
@Schema(name = "InvoicingReadiness")
public record InvoicingReadiness(
        @Schema(description = "Whether invoices can be issued at all")
        boolean invoices,

        @Schema(description = "Whether the seller says all that electronic invoices (EN 16931) need")
        boolean electronicInvoices,

        @Schema(description = "Fields of the invoicing settings that are missing for electronic invoices")
        List<String> missing) {

    static InvoicingReadiness of(InvoicingSeller seller) {
        if (seller == null) {
            return new InvoicingReadiness(false, false, List.of("seller"));
        }
        List<String> missing = new ArrayList<>();
        if (seller.vatNumber() == null && seller.vatExemption() == null) {
            missing.add("seller.vatNumber");
        }
        need(missing, "seller.registrationNumber", seller.registrationNumber());
        need(missing, "seller.email", seller.email());
        need(missing, "seller.address.postalCode", seller.address().postalCode());
        need(missing, "seller.address.city", seller.address().city());
        return new InvoicingReadiness(true, missing.isEmpty(), List.copyOf(missing));
    }

    private static void need(List<String> missing, String field, String value) {
        if (value == null || value.isBlank()) {
            missing.add(field);
        }
    }
}
