package dev.comptoir.orders.creditnote.domain;

import static dev.comptoir.kernel.Kind.INVALID;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import java.util.UUID;

/** Why nothing is taken off an invoice. */
public final class CreditProblem {

    private CreditProblem() {}

    public static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("credit-note-not-found", "There is no credit note %s.", id);
    }

    public static DomainException formUnclear() {
        return INVALID.refusal("credit-form-unclear", "Send exactly one of amount, or lines and shipping.");
    }

    static DomainException exceedsInvoice(Money requested, Money left) {
        return RULE_BROKEN
                .refusal("credit-exceeds-invoice", "A credit of %s is more than the %s that is left.", requested, left)
                .with("requested", requested)
                .with("creditable", left);
    }

    static DomainException notPositive() {
        return RULE_BROKEN.refusal("credit-not-positive", "A credit is more than zero.");
    }

    static DomainException inOtherCurrency(String currency) {
        return RULE_BROKEN
                .refusal("credit-in-other-currency", "The invoice is in %s; credit it in %s.", currency, currency)
                .at("/amount/currency");
    }

    static DomainException lineNotInInvoice(UUID lineId) {
        return RULE_BROKEN
                .refusal("line-not-in-invoice", "The invoice has no line %s.", lineId)
                .with("lineId", lineId);
    }

    static DomainException quantityExceeds(UUID lineId, int requested, int left) {
        return RULE_BROKEN
                .refusal(
                        "quantity-exceeds-creditable",
                        "%s units are more than the %s of the line that are left.",
                        requested,
                        left)
                .with("lineId", lineId)
                .with("creditable", left);
    }

    static DomainException noShipping() {
        return RULE_BROKEN
                .refusal("shipping-not-creditable", "The invoice has no shipping fee that is left to credit.")
                .at("/shipping");
    }
}
