package dev.comptoir.carts.recovery;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;

/** Why a recovery link leads nowhere. */
abstract sealed class RecoveryLinkProblem extends DomainException {

    private static final long serialVersionUID = 1L;

    private RecoveryLinkProblem(String code, Kind kind, String message) {
        super(code, kind, message);
    }

    /** Forged, damaged or for a cart that is gone: they are not told apart, so that nobody can search for links. */
    static final class RecoveryLinkUnknown extends RecoveryLinkProblem {
        RecoveryLinkUnknown() {
            super("recovery-link-unknown", Kind.NOT_FOUND, "This link is not valid. Copy it whole from the e-mail.");
        }
    }

    static final class RecoveryLinkExpired extends RecoveryLinkProblem {
        RecoveryLinkExpired() {
            super("recovery-link-expired", Kind.GONE, "This link is too old. Visit the store to order.");
        }
    }

    static final class StorefrontUnknown extends RecoveryLinkProblem {
        StorefrontUnknown() {
            super(
                    "storefront-unknown",
                    Kind.UNAVAILABLE,
                    "The store has not said where its storefront is: set storefrontUrl in the store settings.");
        }
    }
}
