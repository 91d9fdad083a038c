package dev.comptoir.campaigns.email;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.kernel.DomainException;
import java.util.UUID;

/** The refusals of mails about carts. */
final class CartEmailProblem {

    private static final String LISTED = "; it is on the list of /email-suppressions";

    private CartEmailProblem() {}

    /** No cart of that id was ever abandoned. */
    static DomainException cartNotFound(UUID cartId) {
        return NOT_FOUND.refusal(
                "abandoned-cart-not-found",
                "There is no abandoned cart %s; a cart appears here once it is abandoned.",
                cartId);
    }

    /** Its shopper has ordered it or is shopping on. */
    static DomainException cartNotAbandoned(String state) {
        return CONFLICT.refusal(
                        "cart-not-abandoned",
                        "The shopper has ordered this cart or come back to it, so there is nothing to remind of.")
                .with("cartState", state);
    }

    /** The address is on the suppression list, which binds the merchant too, or its person's data was erased. */
    static DomainException suppressed(StopReason reason) {
        return switch (reason) {
            case UNSUBSCRIBED -> refusal("customer-unsubscribed", "the customer has unsubscribed" + LISTED);
            case BOUNCED -> refusal("customer-bounced", "mails to it come back for good" + LISTED);
            case COMPLAINED -> refusal("customer-complained", "the customer has called a mail spam" + LISTED);
            case ERASED -> refusal("customer-erased", "the customer's data was erased");
            default -> refusal("customer-suppressed", "you have put it on the list of /email-suppressions");
        };
    }

    private static DomainException refusal(String code, String why) {
        return CONFLICT.refusal(code, "This address gets no mails about carts left behind: %s.", why);
    }

    static DomainException twoMessages() {
        return RULE_BROKEN
                .refusal("message-and-html", "Send the message as message or as html, not as both.")
                .at("/html");
    }

    static DomainException emptyMessage() {
        return RULE_BROKEN
                .refusal("message-empty", "Nothing can be read in this HTML once it is cleaned. Write some text.")
                .at("/html");
    }
}
