package dev.comptoir.orders.provider;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;

/** Why something that claims to come from the provider is refused. */
public final class ProviderProblem {

    private ProviderProblem() {}

    public static DomainException signatureInvalid() {
        return Kind.INVALID.refusal(
                "provider-signature-invalid",
                "The event is not signed with the secret of this store's endpoint, or was signed more than five minutes ago.");
    }

    /** What is reported is not known yet, and cannot be asked for. */
    public static DomainException unavailable() {
        return Kind.UNAVAILABLE.refusal(
                "payment-provider-unavailable",
                "The payment provider cannot be asked at the moment. Send it again later.");
    }

    public static DomainException eventUnreadable() {
        return Kind.INVALID.refusal(
                "provider-event-unreadable",
                "The event is signed, but is no JSON object with a type, as every event is.");
    }
}
