package dev.comptoir.orders.report.domain;

import java.time.LocalDate;

/** Which sum. */
public record SumKey(Dimension dimension, String currency, LocalDate day, String key) {}
