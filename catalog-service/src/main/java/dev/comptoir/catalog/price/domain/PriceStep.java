package dev.comptoir.catalog.price.domain;

import dev.comptoir.kernel.Money;
import java.time.Instant;

/** What one unit costs from some moment on. */
public record PriceStep(Instant since, Money price) {}
