package dev.comptoir.orders.provider.domain;

/** What the provider answered: done, no, or nobody knows. */
public sealed interface ProviderAnswer<T> {

    /** It did what it was asked for, now or before. */
    record Done<T>(T body) implements ProviderAnswer<T> {}

    /**
     * It certainly did not, and will not when it is asked again.
     *
     * @param code the provider's own word
     * @param message the provider's own sentence
     */
    record Refused<T>(String code, String message) implements ProviderAnswer<T> {}

    /**
     * It gave no answer that says anything; it may have done it.
     *
     * @param isAnswered whether it answered that it is broken: it would repeat that answer for the same key
     */
    record Unknown<T>(String cause, boolean isAnswered) implements ProviderAnswer<T> {}
}
