package dev.comptoir.orders.einvoice;

import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.orders.einvoice.domain.Gaps;
import dev.comptoir.orders.invoice.Sellers;
import dev.comptoir.orders.invoicing.InvoicingSeller;
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

        @Schema(
                description = "Pointers to what EN 16931 demands of the invoicing settings and they do not say",
                examples = "[\"/seller/vatNumber\"]")
        List<String> missing,

        @Schema(description = """
                        Pointers to what the rules of countries and networks (XRechnung, Peppol, France) ask for besides; electronic
                        invoices are valid without""", examples = "[\"/seller/iban\"]")
        List<String> recommended) {

    static InvoicingReadiness of(InvoicingSeller seller) {
        if (seller == null) {
            return new InvoicingReadiness(false, false, List.of("/seller"), List.of());
        }
        List<String> missing = Gaps.of(Sellers.of(seller));
        return new InvoicingReadiness(true, missing.isEmpty(), missing, recommended(seller, missing));
    }

    private static List<String> recommended(InvoicingSeller seller, List<String> missing) {
        AddressV1 address = seller.address();
        List<String> recommended = new ArrayList<>();
        want(recommended, "/seller/registrationNumber", seller.registrationNumber());
        want(recommended, "/seller/email", seller.email());
        want(recommended, "/seller/phone", seller.phone());
        want(recommended, "/seller/iban", seller.iban());
        want(recommended, "/seller/address/postalCode", address.postalCode());
        want(recommended, "/seller/address/city", address.city());
        recommended.removeAll(missing);
        return List.copyOf(recommended);
    }

    private static void want(List<String> recommended, String pointer, String value) {
        if (value == null || value.isBlank()) {
            recommended.add(pointer);
        }
    }
}
