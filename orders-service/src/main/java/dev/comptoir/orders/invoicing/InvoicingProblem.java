package dev.comptoir.orders.invoicing;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.Countries;
import dev.comptoir.kernel.DomainException;
import java.util.List;

/** Why invoicing settings are refused, or not enough. */
public final class InvoicingProblem {

    private InvoicingProblem() {}

    public static DomainException sellerMissing() {
        return CONFLICT.refusal(
                        "seller-missing",
                        "Name the seller first: PUT /settings/invoicing with seller. An invoice must say it.")
                .with("missing", List.of("/seller"));
    }

    static DomainException prefixesEqual() {
        return RULE_BROKEN
                .refusal(
                        "prefixes-equal",
                        "Invoices and credit notes are two series: give them prefixes that differ, such as INV- and CN-.")
                .at("/creditNotePrefix");
    }

    static DomainException unknownCountry(String country) {
        return RULE_BROKEN
                .refusal("unknown-value", "%s", Countries.advice(country))
                .at("/seller/address/country");
    }

    static DomainException wrongIban() {
        return RULE_BROKEN
                .refusal("wrong-iban", "The check digits of the IBAN do not fit. Copy it from your bank again.")
                .at("/seller/iban");
    }

    static DomainException prefixFixed(String field, String prefix) {
        return CONFLICT.refusal(
                        "prefix-fixed",
                        "Numbers with the prefix %s were given; it stays, so that the series has no gap.",
                        prefix)
                .at("/" + field)
                .with("prefix", prefix);
    }
}
