package dev.comptoir.benchmarks;

import java.util.List;

/**
 * The same small request asked of a service alone and through the gateway.
 *
 * @param direct before and after, so that a machine that gets faster or slower meanwhile does not count
 * @param gatewayMillis of processor that the gateway used for all that was passed on
 */
record Passage(List<Load.Result> direct, Load.Result passedOn, double gatewayMillis) {

    /** What of the service's own throughput is left behind the gateway, in percent. */
    double share() {
        return 100 * passedOn.perSecond() / directPerSecond();
    }

    double directPerSecond() {
        long done = direct.stream().mapToLong(Load.Result::done).sum();
        long nanos = direct.stream().mapToLong(each -> each.elapsed().toNanos()).sum();
        return done * 1e9 / nanos;
    }

    /** What the gateway uses of a processor for one request, in microseconds. */
    double gatewayMicros() {
        return 1_000 * gatewayMillis / passedOn.done();
    }
}
