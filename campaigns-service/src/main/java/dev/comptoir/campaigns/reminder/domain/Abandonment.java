package dev.comptoir.campaigns.reminder.domain;

import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/** One cart left behind at one time. */
public record Abandonment(UUID cartId, Money total, Instant abandonedAt) {}
