package dev.comptoir.orders.provider;

import dev.comptoir.orders.provider.domain.ProviderDispute;
import dev.comptoir.orders.provider.domain.ProviderPayment;
import dev.comptoir.orders.provider.domain.ProviderRefund;
import java.util.UUID;

/** What the provider reports by itself, in any order and any number of times. */
public sealed interface ProviderEvent {

    /** @param sessionId ours */
    record OfPayment(UUID sessionId, ProviderPayment payment) implements ProviderEvent {}

    /** A refund, made here or at the provider's own pages. */
    record OfRefund(ProviderRefund refund) implements ProviderEvent {}

    /** A dispute. */
    record OfDispute(ProviderDispute dispute) implements ProviderEvent {}

    /** Nothing that concerns an order of ours. */
    record Ignored(String type) implements ProviderEvent {}
}
