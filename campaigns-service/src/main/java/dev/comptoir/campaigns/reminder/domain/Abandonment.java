package dev.comptoir.campaigns.reminder.domain;

import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/** One abandonment of one cart. */
public record Abandonment(UUID cartId, Money total, Instant abandonedAt) {}
