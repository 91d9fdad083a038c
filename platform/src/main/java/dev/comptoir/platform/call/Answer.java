package dev.comptoir.platform.call;

import dev.comptoir.kernel.DomainException;
import java.time.Duration;

/** What another program answered: yes, no, or nobody knows. */
public sealed interface Answer<T> {

    /** It did what it was asked for. */
    record Done<T>(int status, T body) implements Answer<T> {}

    /** It certainly did not; the refusal carries its own code, message, details and fields. */
    record Refused<T>(DomainException refusal) implements Answer<T> {}

    /**
     * It did not answer in time, or could not say; it may have done it.
     *
     * @param retryAfter how long to wait before it is asked again
     */
    record Unknown<T>(Throwable cause, Duration retryAfter) implements Answer<T> {}
}
