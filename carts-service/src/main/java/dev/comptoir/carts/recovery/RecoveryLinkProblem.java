package dev.comptoir.carts.recovery;

import static dev.comptoir.kernel.Kind.GONE;
import static dev.comptoir.kernel.Kind.NOT_FOUND;

import dev.comptoir.kernel.DomainException;

/** Why a recovery link leads nowhere. */
final class RecoveryLinkProblem {

    private RecoveryLinkProblem() {}

    /** Forged, damaged or for a cart that was deleted: they are not told apart, so that nobody can search for links. */
    static DomainException unknown() {
        return NOT_FOUND.refusal("recovery-link-unknown", "This link is not valid. Copy it whole from the e-mail.");
    }

    static DomainException expired() {
        return GONE.refusal("recovery-link-expired", "This link is too old. Visit the store to order.");
    }
}
