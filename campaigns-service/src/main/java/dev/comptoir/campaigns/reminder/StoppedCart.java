package dev.comptoir.campaigns.reminder;

import java.util.UUID;

/** A cart whose waiting reminders were just cancelled. */
public record StoppedCart(UUID cartId, UUID campaignId) {}
