package dev.comptoir.benchmarks;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Kills orders-service under load, as {@code kill -9} does, and says how long it is until it is ready again. */
final class KillsBench {

    private static final String VICTIM = "orders";
    private static final int PORT = 8081;
    private static final int KILLS = 3;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration IMPATIENCE = Duration.ofMillis(200);
    private static final Target READY = Target.atMost("from the kill until it is ready", 20, "s");

    private final Installation suite;
    private final int clients;
    private final Duration between;
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicLong orders = new AtomicLong();

    /** @param between how long orders are placed before each kill */
    KillsBench(Installation suite, int clients, Duration between) {
        this.suite = suite;
        this.clients = clients;
        this.between = between;
    }

    void run() {
        OrderChain chain = new Stage(new Api(suite.gateway(), suite.secretKey()))
                .build(new Api(suite.gateway(), suite.publishableKey()));
        System.out.printf(
                "%d clients order on %d processors; orders-service is killed %d times, each time after %d s ...%n",
                clients, Runtime.getRuntime().availableProcessors(), KILLS, between.toSeconds());
        List<Thread> shoppers = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            shoppers.add(Thread.ofPlatform().name("client-" + i).start(() -> orderOn(chain)));
        }
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                measure();
            }
        } finally {
            isOver.set(true);
            shoppers.forEach(KillsBench::join);
        }
    }

    private void measure() {
        long before = orders.get();
        Pause.of(between);
        double perSecond = (orders.get() - before) * 1e9 / between.toNanos();
        ProcessHandle process = process();
        Instant killed = Instant.now();
        process.destroyForcibly();
        process.onExit().join();
        awaitReady();
        Instant ready = Instant.now();
        READY.print(seconds(killed, ready));
        System.out.printf(
                "  of that, until its process began   %.1f s, which the launcher lets pass, longer each time%n",
                seconds(killed, process().info().startInstant().orElse(killed)));
        System.out.printf("  completed orders before            %.1f /s%n", perSecond);
    }

    private static ProcessHandle process() {
        Long id = Installation.fromEnvironment().processes().get(VICTIM);
        if (id == null) {
            throw new BenchFailure("the suite runs without orders-service; start it with ./comptoir up");
        }
        return ProcessHandle.of(id).orElseThrow(() -> new BenchFailure("orders-service is not running"));
    }

    private static void awaitReady() {
        LeanClient program = Installation.program(PORT, "orders:read");
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!isReady(program)) {
            if (System.nanoTime() > end) {
                throw new BenchFailure("orders-service was not ready after " + LONGEST.toSeconds() + " s");
            }
            Pause.of(LOOK);
        }
    }

    private static boolean isReady(LeanClient program) {
        try {
            return program.get("/q/health/ready", "") == 200;
        } catch (BenchFailure | UncheckedIOException _) {
            return false;
        }
    }

    /** Shoppers go on whatever happens: those who meet the kill come again a moment later with another cart. */
    private void orderOn(OrderChain chain) {
        while (!isOver.get()) {
            try {
                chain.play();
                orders.incrementAndGet();
            } catch (BenchFailure | UncheckedIOException _) {
                Pause.of(IMPATIENCE);
            }
        }
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1e3;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted");
        }
    }
}
