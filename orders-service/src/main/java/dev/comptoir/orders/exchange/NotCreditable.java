package dev.comptoir.orders.exchange;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;

/** The goods of an exchange cannot be credited any more, and could not be later. */
final class NotCreditable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotCreditable(Throwable reason) {
        super(null, reason, false, false);
    }

    /** Whether a rule refuses, and not the moment. */
    static boolean isSaidBy(Throwable failure) {
        return failure instanceof DomainException refusal
                && (refusal.kind() == Kind.CONFLICT || refusal.kind() == Kind.RULE_BROKEN);
    }
}
