package dev.comptoir.orders.refund.domain;

import dev.comptoir.kernel.Money;
import java.util.UUID;

/**
 * A payment that came through a provider, as far as it can go back the same way.
 *
 * @param reference the provider's, of the payment
 * @param left what no refund has taken of it
 */
public record ProviderShare(UUID paymentId, String provider, String reference, Money left) {}
