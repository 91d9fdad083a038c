package dev.comptoir.contracts.shared;

import dev.comptoir.kernel.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** The shipping method a customer chose, with the price at that time. */
public record ShippingV1(
        @NotNull UUID methodId,
        @NotBlank @Size(max = FieldRules.NAME_LENGTH) String name,
        @NotNull Money price) {}
