package dev.comptoir.orders.report.domain;

import java.util.List;

/**
 * The tax rate of amounts whose rate nobody wrote down: the roundest rate that gives its tax, as each rounding of a line
 * may have moved it by half a minor unit.
 */
final class EffectiveRate {

    private static final List<Integer> STEPS = List.of(100, 50, 10, 5, 1);
    private static final long WHOLE = 10_000;

    private EffectiveRate() {}

    /**
     * In basis points; 2000 is 20 %.
     *
     * @param goods what the products cost after discounts, before tax
     * @param shipping fees, taxed or not
     * @param roundings how many amounts were rounded to give the tax
     */
    static int of(long tax, long goods, long shipping, int roundings) {
        if (tax <= 0 || goods + shipping <= 0) {
            return 0;
        }
        for (int step : STEPS) {
            for (long base : List.of(goods + shipping, goods)) {
                long rate = base <= 0 ? 0 : nearest(tax, base, step);
                if (rate > 0 && isGiven(tax, base, rate, roundings)) {
                    return (int) rate;
                }
            }
        }
        return (int) nearest(tax, goods + shipping, 1);
    }

    private static long nearest(long tax, long base, int step) {
        return (tax * WHOLE * 2 + base * step) / (base * step * 2) * step;
    }

    /** Whether the tax by this rate is as near as the roundings may have moved it. */
    private static boolean isGiven(long tax, long base, long rate, int roundings) {
        return Math.abs(base * rate - tax * WHOLE) * 2 <= WHOLE * roundings;
    }
}
