package dev.comptoir.localstack.launch;

import dev.comptoir.localstack.engine.Waiting;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts a server again when it ends without being asked to, a little later each time. */
final class Supervisor {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_START = Duration.ofMinutes(30);
    private static final Duration PROBE_STEP = Duration.ofMillis(200);
    private static final long CALM_NANOS = Duration.ofMinutes(1).toNanos();

    private final AtomicBoolean stopping;

    Supervisor(AtomicBoolean stopping) {
        this.stopping = stopping;
    }

    /** Watches the server from now on, on a thread of its own. */
    void watch(Server server) {
        Thread.ofVirtual().name("watch " + server.name()).start(() -> watchOver(server));
    }

    private void watchOver(Server server) {
        Duration pause = FIRST_PAUSE;
        while (!stopping.get()) {
            long since = System.nanoTime();
            String ending = awaitEnd(server);
            if (stopping.get()) {
                return;
            }
            pause = System.nanoTime() - since > CALM_NANOS ? FIRST_PAUSE : pause;
            Console.report("%s ended unexpectedly (%s); starting it again in %d s"
                    .formatted(server.name(), ending, pause.toSeconds()));
            Waiting.until(pause, stopping::get);
            pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
            startAgain(server);
        }
    }

    private void startAgain(Server server) {
        long since = System.nanoTime();
        try {
            if (startUnlessStopping(server) && awaitReady(server)) {
                Console.report("%s is back after %s".formatted(server.name(), Console.seconds(since)));
            }
        } catch (RuntimeException e) {
            Console.report("%s does not start: %s".formatted(server.name(), e.getMessage()));
        }
    }

    /** Under the server's lock, which stopping takes too: nothing starts after it was stopped. */
    boolean startUnlessStopping(Server server) {
        synchronized (server) {
            if (stopping.get()) {
                return false;
            }
            server.start();
            return true;
        }
    }

    /** False when it ended again or everything is to end. */
    private boolean awaitReady(Server server) {
        return Waiting.until(LONGEST_START, PROBE_STEP, () -> hasEnded(server) || server.isReady())
                && !hasEnded(server);
    }

    private boolean hasEnded(Server server) {
        return stopping.get() || !isAlive(server);
    }

    private static boolean isAlive(Server server) {
        return server.process().filter(Running::isAlive).isPresent();
    }

    private static String awaitEnd(Server server) {
        return server.process().map(Running::awaitEnd).orElse("it never started");
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
