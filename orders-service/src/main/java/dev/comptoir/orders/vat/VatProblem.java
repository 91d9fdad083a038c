package dev.comptoir.orders.vat;

import static dev.comptoir.kernel.Kind.INVALID;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;

/** Why there is no report of VAT. */
final class VatProblem {

    private VatProblem() {}

    static DomainException notFrench() {
        return RULE_BROKEN.refusal(
                "seller-not-french",
                "E-reporting is for sellers in France: name the seller in PUT /settings/invoicing.");
    }

    static DomainException notInUnion() {
        return RULE_BROKEN.refusal(
                "seller-not-in-union",
                "The one-stop shop is for sellers in the European Union: name the seller in PUT /settings/invoicing.");
    }

    static DomainException noDay(String parameter) {
        return INVALID.refusal("invalid-request", "%s must be a day such as 2026-11-27.", parameter)
                .at(parameter);
    }

    static DomainException reversed() {
        return INVALID.refusal("range-reversed", "to is the day after the last and lies after from.")
                .at("to");
    }

    static DomainException tooLong(long most) {
        return INVALID.refusal("period-too-long", "A report is about at most %s days.", most)
                .at("to");
    }
}
