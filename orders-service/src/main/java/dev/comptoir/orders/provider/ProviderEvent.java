package dev.comptoir.orders.provider;

import dev.comptoir.orders.provider.domain.ProviderDispute;
import dev.comptoir.orders.provider.domain.ProviderPayment;
import dev.comptoir.orders.provider.domain.ProviderRefund;

/** What the provider reports by itself, in any order and any number of times. */
public sealed interface ProviderEvent {

    /** A payment that was made from here. */
    record OfPayment(ProviderPayment payment) implements ProviderEvent {}

    /** A refund, made here or at the provider's own pages. */
    record OfRefund(ProviderRefund refund) implements ProviderEvent {}

    /** A dispute. */
    record OfDispute(ProviderDispute dispute) implements ProviderEvent {}

    /** Nothing that concerns an order of ours. */
    record Ignored(String type) implements ProviderEvent {}
}
