package dev.comptoir.campaigns.email;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import java.util.UUID;

/** The refusals of mails about carts. */
final class CartEmailProblem {

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

    /** The address is on the suppression list, which binds the merchant too. */
    static DomainException customerUnsubscribed() {
        return CONFLICT.refusal(
                "customer-unsubscribed",
                "This address gets no mails about carts left behind: it is on the list of /email-suppressions.");
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
