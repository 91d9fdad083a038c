package dev.comptoir.carts.discount;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;

import dev.comptoir.kernel.DomainException;
import java.util.UUID;

/** Why something cannot be done with a discount. */
final class DiscountProblem {

    private DiscountProblem() {}

    static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("discount-not-found", "There is no discount %s.", id);
    }

    static DomainException codeTaken() {
        return CONFLICT.refusal(
                        "discount-code-taken",
                        "Another discount has this code; letter case, blanks and the forms of accents do not count.")
                .at("/code");
    }
}
