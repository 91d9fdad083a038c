package dev.comptoir.contracts.calls;

import dev.comptoir.contracts.shared.FieldRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Asks inventory-service how much is left of the SKUs of an order. */
public record StockStatesRequestV1(
        @NotEmpty @Size(max = 500) List<@NotNull @NotBlank @Size(max = FieldRules.SKU_LENGTH) String> skus) {}
