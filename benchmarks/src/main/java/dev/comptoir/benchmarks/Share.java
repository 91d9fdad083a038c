package dev.comptoir.benchmarks;

import java.util.Arrays;

/** What one figure is of another, and which of several stands in the middle. */
final class Share {

    private Share() {}

    static double percent(double part, double whole) {
        if (whole <= 0) {
            throw new BenchFailure("nothing was measured to compare with");
        }
        return 100 * part / whole;
    }

    /** Of an even number the upper one of the two. */
    static double median(double... values) {
        if (values.length == 0) {
            throw new BenchFailure("nothing was measured");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
