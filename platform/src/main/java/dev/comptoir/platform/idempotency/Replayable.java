package dev.comptoir.platform.idempotency;

import java.util.function.Function;

/**
 * An answer, and whether it is the first one or the first one given again.
 *
 * @param isReplayed answered from memory: nothing was done this time
 */
public record Replayable<T>(T answer, boolean isReplayed) {

    public <R> Replayable<R> map(Function<T, R> change) {
        return new Replayable<>(change.apply(answer), isReplayed);
    }
}
