package dev.comptoir.orders.provider.domain;

import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A payment that is asked for.
 *
 * @param id ours, noted at the provider
 * @param title what the buyer reads that it is for
 * @param returnUrl where a hosted page sends the buyer, paid or not
 * @param expiresAt until when it can be paid
 */
public record PaymentAsk(
        UUID id,
        UUID orderId,
        PaymentForm form,
        Money amount,
        String title,
        String email,
        String returnUrl,
        Instant expiresAt) {}
