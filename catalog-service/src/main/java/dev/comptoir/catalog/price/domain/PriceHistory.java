package dev.comptoir.catalog.price.domain;

import dev.comptoir.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a variant has cost, newest first. Who announces a reduction has to show the lowest price of the 30 days before it, and
 * its percentage is that between this price and the new one (Directive 98/6/EC, Art. 6a).
 */
public record PriceHistory(List<PriceStep> steps) {

    private static final Duration BEFORE = Duration.ofDays(30);

    /** Empty when the price is not below that of every day of the 30 before it came. */
    public Optional<Reduction> reduction() {
        PriceStep now = steps.getFirst();
        Instant from = now.since().minus(BEFORE);
        return steps.stream()
                .skip(1)
                .filter(step -> step.price().currency().equals(now.price().currency()))
                .filter(step -> isInForce(step, from))
                .map(PriceStep::price)
                .min(Comparator.comparing(Money::minor))
                .filter(lowest -> lowest.isMoreThan(now.price()))
                .map(lowest -> new Reduction(now.since(), lowest, percent(lowest, now.price())));
    }

    /** A step lasts until the next one: the one before the 30 days counts when it lasted into them. */
    private boolean isInForce(PriceStep step, Instant from) {
        PriceStep next = steps.get(steps.indexOf(step) - 1);
        return next.since().isAfter(from);
    }

    private static int percent(Money before, Money now) {
        return (int) ((before.minor() - now.minor()) * 100 / before.minor());
    }
}
