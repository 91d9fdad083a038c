package dev.comptoir.benchmarks;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;

/** Places orders through the gateway and says what one costs, beside what PostgreSQL alone takes for the same rows. */
final class OrdersBench {

    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Installation suite;
    private final int clients;
    private final WarmUp warmUp;
    private final Duration measured;

    OrdersBench(Installation suite, int clients, WarmUp warmUp, Duration measured) {
        this.suite = suite;
        this.clients = clients;
        this.warmUp = warmUp;
        this.measured = measured;
    }

    void run() {
        CpuMeter meter = new CpuMeter(suite.processes());
        Map<String, Double> resting = idlePerSecond(meter);
        System.out.println("setting up products, stock and a shipping method ...");
        OrderChain chain = new Stage(new Api(suite.gateway(), suite.secretKey()))
                .build(new Api(suite.gateway(), suite.publishableKey()));
        warmUp.run(clients, chain::play);
        settle(meter, sum(resting));
        Map<String, Double> idle = quieter(resting, idlePerSecond(meter));

        System.out.printf("measuring: %d clients for %d s ...%n", clients, measured.toSeconds());
        long begin = System.nanoTime();
        Map<String, Double> before = meter.read();
        Load.Result result = Load.run(clients, measured, chain::play);
        settle(meter, sum(idle));
        Map<String, Double> spent = CpuMeter.difference(before, meter.read());
        double seconds = (System.nanoTime() - begin) / 1e9;
        spent.replaceAll((name, millis) -> Math.max(0, millis - idle.get(name) * seconds));

        report(result, spent);
        new PostgresLimit(suite, clients, Duration.ofSeconds(Math.min(15, measured.toSeconds())))
                .run(result.perSecond());
    }

    /** Work goes on behind the answers (events, mails): waits until the processes are quiet again. */
    private static void settle(CpuMeter meter, double resting) {
        double last = Double.MAX_VALUE;
        for (int i = 0; i < 60; i++) {
            Map<String, Double> before = meter.read();
            Pause.of(Duration.ofSeconds(1));
            double now = sum(CpuMeter.difference(before, meter.read()));
            double quiet = resting * 1.25 + 50;
            if (now < quiet && last < quiet) {
                return;
            }
            last = now;
        }
        throw new BenchFailure("the suite does not come to rest: a minute after the load it is still busy");
    }

    /** Mails of the warm-up may still go out: what is taken off as idle is the lower of two readings. */
    private static Map<String, Double> quieter(Map<String, Double> one, Map<String, Double> other) {
        return sum(one) < sum(other) ? one : other;
    }

    private static Map<String, Double> idlePerSecond(CpuMeter meter) {
        Map<String, Double> before = meter.read();
        Pause.of(QUIET);
        Map<String, Double> idle = CpuMeter.difference(before, meter.read());
        idle.replaceAll((_, millis) -> millis / QUIET.toSeconds());
        System.out.printf("at rest all processes together use %.0f ms of processor a second%n", sum(idle));
        return idle;
    }

    private void report(Load.Result result, Map<String, Double> spent) {
        System.out.println();
        System.out.printf(
                "orders placed            %d in %.1f s%n",
                result.done(), result.elapsed().toNanos() / 1e9);
        System.out.printf("completed orders         %.1f /s with %d clients%n", result.perSecond(), clients);
        System.out.printf(
                "one order (%d requests)   p50 %.1f ms   p95 %.1f ms   p99 %.1f ms%n",
                OrderChain.REQUESTS, result.millis(50), result.millis(95), result.millis(99));
        System.out.printf("processor per order      %.2f ms in all processes together%n", sum(spent) / result.done());
        spent.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry ->
                        System.out.printf("  %-22s %.2f ms%n", entry.getKey(), entry.getValue() / result.done()));
    }

    private static double sum(Map<String, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
