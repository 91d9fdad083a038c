package dev.comptoir.contracts.calls;

import dev.comptoir.kernel.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A discount an order was placed with.
 *
 * @param code that brought it; null when it came by itself
 * @param amount as the shopper saw it, the part of the shipping fee included
 * @param percent such as 10.00 where it was a percentage; null for others, and in orders from before it was said
 */
public record DiscountTakenV1(
        @NotNull UUID discountId,
        @NotBlank @Size(max = 100) String name,
        @Size(max = 64) String code,
        @NotNull Money amount,
        @Size(max = 6) String percent) {}
