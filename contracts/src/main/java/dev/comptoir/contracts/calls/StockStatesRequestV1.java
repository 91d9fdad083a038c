package dev.comptoir.contracts.calls;

import dev.comptoir.contracts.shared.FieldRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Asks inventory-service how much is left of the SKUs of an order or a cart.
 *
 * @param cartId the cart whose own units count as left; null for none
 */
public record StockStatesRequestV1(
        @NotEmpty @Size(max = 500) List<@NotNull @NotBlank @Size(max = FieldRules.SKU_LENGTH) String> skus,
        UUID cartId) {}
