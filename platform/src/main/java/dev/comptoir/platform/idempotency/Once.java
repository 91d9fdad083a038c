package dev.comptoir.platform.idempotency;

import java.util.function.Function;

/**
 * An answer, and whether it is the first one or the first one given again.
 *
 * @param isReplay answered from memory: nothing was done this time
 */
public record Once<T>(T answer, boolean isReplay) {

    public <R> Once<R> map(Function<T, R> change) {
        return new Once<>(change.apply(answer), isReplay);
    }
}
