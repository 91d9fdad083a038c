package dev.comptoir.orders.provider.domain;

import dev.comptoir.kernel.Money;
import java.util.UUID;

/**
 * Money that is to go back.
 *
 * @param id ours, noted at the provider
 * @param paymentReference the provider's, of the payment it came with
 */
public record RefundAsk(UUID id, UUID orderId, String paymentReference, Money amount) {}
