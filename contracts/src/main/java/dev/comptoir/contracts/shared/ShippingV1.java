package dev.comptoir.contracts.shared;

import dev.comptoir.kernel.Money;
import java.util.UUID;

/** The shipping method a customer chose, with the price at that time. */
public record ShippingV1(UUID methodId, String name, Money price) {}
