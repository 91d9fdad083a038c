package dev.comptoir.orders.provider;

import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Lets whoever asked wait for the provider for a while; the question goes on after it, and its answer is noted all the same. */
public final class Patience {

    /** Less than the gateway waits for a program, with time left to write down before and to read after. */
    private static final Duration MOST = Duration.ofSeconds(3);

    private Patience() {}

    /** Ends with the question, or before it when that takes long. */
    public static Uni<Void> with(Uni<Void> question) {
        // Shared, so that giving up does not end the question too.
        return question.memoize().indefinitely().ifNoItem().after(MOST).recoverWithUni(Steps.done());
    }
}
