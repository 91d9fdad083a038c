package dev.comptoir.orders.einvoice.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;

import dev.comptoir.kernel.DomainException;
import java.math.BigDecimal;
import java.util.List;

/** Why a document cannot be an electronic invoice. */
final class ElectronicProblem {

    private ElectronicProblem() {}

    static DomainException incomplete(String number, List<String> missing) {
        return CONFLICT.refusal(
                        "electronic-invoice-incomplete",
                        "%s was issued without what EN 16931 demands: %s. Name it in the settings or the order"
                                + " (GET /settings/invoicing/readiness), then cancel the document and issue it again.",
                        number,
                        String.join(", ", missing))
                .with("missing", missing);
    }

    static DomainException currency(String currency) {
        return CONFLICT.refusal(
                "electronic-invoice-impossible",
                "EN 16931 writes amounts with two decimals at most; %s has three.",
                currency);
    }

    static DomainException taxOnNothing(String number) {
        return CONFLICT.refusal(
                "electronic-invoice-impossible",
                "%s charges tax on lines that cost nothing, which EN 16931 has no rate for.",
                number);
    }

    static DomainException rateTooLow(String number, BigDecimal percent) {
        return CONFLICT.refusal(
                "electronic-invoice-impossible",
                "%s charges tax at %s %%; EN 16931 takes a rate below 0.5 %% for none.",
                number,
                percent.toPlainString());
    }
}
