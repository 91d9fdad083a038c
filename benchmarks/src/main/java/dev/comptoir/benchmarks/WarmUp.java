package dev.comptoir.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Loads the programs before anything is measured: a JVM compiles what it runs most, and seven of them take minutes. */
final class WarmUp {

    private static final Duration ROUND = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int ROUNDS_WITHOUT_GAIN = 5;
    private static final double GAIN = 1.05;

    private final Duration longest;
    private final boolean endsWhenSteady;

    private WarmUp(Duration longest, boolean endsWhenSteady) {
        this.longest = longest;
        this.endsWhenSteady = endsWhenSteady;
    }

    static WarmUp of(Duration time) {
        return new WarmUp(time, false);
    }

    static WarmUp untilSteady() {
        return new WarmUp(LONGEST, true);
    }

    void run(int clients, Runnable work) {
        System.out.printf(
                "warming up: %d clients %s %d s ...%n",
                clients, endsWhenSteady ? "until it gets no faster, at most" : "for", longest.toSeconds());
        List<Double> rates = new ArrayList<>();
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end && !(endsWhenSteady && isSteady(rates))) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            Load.Result round = Load.run(clients, left.compareTo(ROUND) < 0 ? left : ROUND, work);
            rates.add(round.perSecond());
            System.out.printf("  %.1f orders/s%n", round.perSecond());
        }
    }

    /** Whether none of the last rounds was notably faster than the fastest before them. */
    static boolean isSteady(List<Double> rates) {
        int before = rates.size() - ROUNDS_WITHOUT_GAIN;
        if (before < 1) {
            return false;
        }
        double best = fastest(rates.subList(0, before));
        return fastest(rates.subList(before, rates.size())) < best * GAIN;
    }

    private static double fastest(List<Double> rates) {
        return rates.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
