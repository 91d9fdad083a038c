package dev.comptoir.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Tells the story on the console, step by step, and stops it where it goes wrong. */
final class Story {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private int steps;

    void chapter(String title) {
        System.out.printf("%n%s%n", title);
    }

    void step(String did, String cameBack) {
        steps++;
        System.out.printf("  %2d. %-58s %s%n", steps, did, cameBack);
    }

    int steps() {
        return steps;
    }

    static void check(boolean isSo, String otherwise) {
        if (!isSo) {
            throw new DemoFailure(otherwise);
        }
    }

    /** Events need a moment: asks again until there is something to see. */
    static <T> T eventually(String what, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new DemoFailure(what + ": not seen within " + PATIENCE.toSeconds() + " s");
    }
}
