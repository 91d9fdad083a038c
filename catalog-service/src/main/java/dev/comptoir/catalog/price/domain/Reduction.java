package dev.comptoir.catalog.price.domain;

import dev.comptoir.kernel.Money;
import java.time.Instant;

/**
 * A reduction that may be announced.
 *
 * @param since when the price fell
 * @param lowestBefore the lowest price of the 30 days before
 * @param percent how much lower it is now, in whole percent, rounded down
 */
public record Reduction(Instant since, Money lowestBefore, int percent) {}
