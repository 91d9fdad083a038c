package dev.comptoir.orders.quote.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;

import java.util.EnumSet;
import java.util.Set;

/** What can be done with a quote, and in which states. */
public enum QuoteMove {
    EDIT(QuoteState.OPEN, QuoteState.SENT, QuoteState.ACCEPTED, QuoteState.DECLINED, QuoteState.EXPIRED),
    SEND(QuoteState.OPEN, QuoteState.SENT),
    ACCEPT(QuoteState.SENT),
    DECLINE(QuoteState.SENT),
    CONVERT(QuoteState.OPEN, QuoteState.SENT, QuoteState.ACCEPTED);

    private final Set<QuoteState> from;

    QuoteMove(QuoteState first, QuoteState... others) {
        this.from = EnumSet.of(first, others);
    }

    /** Refuses the move with what is to be done first. */
    public void check(QuoteState state, String quoteNumber) {
        if (!from.contains(state)) {
            throw CONFLICT.refusal("quote-" + word(state), advice(state), quoteNumber)
                    .with("state", state);
        }
    }

    private static String word(QuoteState state) {
        return switch (state) {
            case OPEN -> "not-sent";
            case SENT -> "already-sent";
            case ACCEPTED -> "already-accepted";
            case DECLINED -> "declined";
            case EXPIRED -> "expired";
            case CONVERTED -> "already-converted";
        };
    }

    private static String advice(QuoteState state) {
        return switch (state) {
            case OPEN -> "Quote %s was not sent yet.";
            case SENT -> "Quote %s was sent.";
            case ACCEPTED -> "The customer has accepted quote %s. Convert it, or change it first.";
            case DECLINED -> "The customer has declined quote %s. Change it and send it again.";
            case EXPIRED -> "Quote %s has expired. Give it a later validUntil first: PUT /quotes/{id}.";
            case CONVERTED -> "Quote %s has become an order, which is final. Write a new one.";
        };
    }
}
