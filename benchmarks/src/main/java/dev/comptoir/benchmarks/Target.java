package dev.comptoir.benchmarks;

import java.util.Locale;

/** What a figure has to reach, written beside it. */
record Target(String name, double limit, String unit, boolean isMost) {

    static Target atMost(String name, double limit, String unit) {
        return new Target(name, limit, unit, true);
    }

    static Target atLeast(String name, double limit, String unit) {
        return new Target(name, limit, unit, false);
    }

    boolean isReached(double figure) {
        return isMost ? figure <= limit : figure >= limit;
    }

    String line(double figure) {
        return String.format(
                Locale.ROOT,
                "%-34s %10.1f %-8s %s %.0f: %s",
                name,
                figure,
                unit,
                isMost ? "at most" : "at least",
                limit,
                isReached(figure) ? "reached" : "MISSED");
    }

    void print(double figure) {
        System.out.println(line(figure));
    }
}
