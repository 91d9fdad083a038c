package dev.comptoir.benchmarks;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;

/** Places orders through the gateway and says what one costs, beside what PostgreSQL alone takes for the same rows. */
final class OrdersBench {

    private static final Duration CALM = Duration.ofSeconds(5);
    private static final Duration REST = Duration.ofSeconds(10);

    private final Installation suite;
    private final int clients;
    private final WarmUp warmUp;
    private final Duration measured;
    private final Backlog backlog;

    OrdersBench(Installation suite, int clients, WarmUp warmUp, Duration measured) {
        this.suite = suite;
        this.clients = clients;
        this.warmUp = warmUp;
        this.measured = measured;
        this.backlog = new Backlog(suite);
    }

    void run() {
        CpuMeter meter = new CpuMeter(suite.processes());
        OrderChain chain = new Stage(new Api(suite.gateway(), suite.secretKey()))
                .build(new Api(suite.gateway(), suite.publishableKey()));
        warmUp.run(clients, chain::play);
        backlog.awaitEmpty();
        double resting = restingPerSecond(meter);

        System.out.printf("measuring: %d clients for %d s ...%n", clients, measured.toSeconds());
        long begin = System.nanoTime();
        Map<String, Double> before = meter.read();
        Load.Result result = Load.run(clients, measured, chain::play);
        // Work goes on behind the answers: what the orders cost ends with their last event and mail.
        backlog.awaitEmpty();
        Map<String, Double> spent = CpuMeter.difference(before, meter.read());
        double seconds = (System.nanoTime() - begin) / 1e9;

        report(result, spent, resting * seconds / result.done());
        new PostgresLimit(suite, clients, Duration.ofSeconds(Math.min(15, measured.toSeconds())))
                .run(result.perSecond());
    }

    /** What the suite uses when nothing happens: leases, polls, heartbeats. */
    private static double restingPerSecond(CpuMeter meter) {
        Pause.of(CALM);
        Map<String, Double> before = meter.read();
        Pause.of(REST);
        double resting = CpuMeter.sum(CpuMeter.difference(before, meter.read())) / REST.toSeconds();
        System.out.printf("at rest all processes together use %.0f ms of processor a second%n", resting);
        return resting;
    }

    static void reportSpeed(Load.Result result, int clients) {
        System.out.println();
        System.out.printf(
                "orders placed            %d in %.1f s%n",
                result.done(), result.elapsed().toNanos() / 1e9);
        System.out.printf("completed orders         %.1f /s with %d clients%n", result.perSecond(), clients);
        System.out.printf(
                "one order (%d requests)   p50 %.1f ms   p95 %.1f ms   p99 %.1f ms%n",
                OrderChain.REQUESTS, result.millis(50), result.millis(95), result.millis(99));
    }

    private void report(Load.Result result, Map<String, Double> spent, double restingPerOrder) {
        reportSpeed(result, clients);
        System.out.printf(
                "processor per order      %.2f ms in all processes together%n", CpuMeter.sum(spent) / result.done());
        System.out.printf("  of that at rest        %.2f ms, used also when nothing happens%n", restingPerOrder);
        spent.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry ->
                        System.out.printf("  %-22s %.2f ms%n", entry.getKey(), entry.getValue() / result.done()));
    }
}
