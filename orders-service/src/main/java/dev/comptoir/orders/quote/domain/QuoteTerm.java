package dev.comptoir.orders.quote.domain;

import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import java.time.Instant;

/** How long a quote can be accepted. */
public final class QuoteTerm {

    private QuoteTerm() {}

    /**
     * Refuses an end that has passed: nobody could accept such a quote.
     *
     * @param validUntil null for no end
     */
    public static void check(Instant validUntil, Instant now) {
        if (validUntil != null && !validUntil.isAfter(now)) {
            throw RULE_BROKEN
                    .refusal(
                            "valid-until-in-the-past",
                            "validUntil is until when the customer can accept: in the future. Leave it out for no end.")
                    .at("/validUntil");
        }
    }
}
