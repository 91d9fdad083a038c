package dev.comptoir.contracts.calls;

import dev.comptoir.contracts.shared.FieldRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Asks inventory-service what stock would be when units were taken; rows of the same SKU are summed. */
public record StockPreviewRequestV1(
        @NotEmpty @Size(max = 500) List<@NotNull @Valid PreviewedUnitsV1> lines) {

    /** Units of one SKU. */
    public record PreviewedUnitsV1(
            @NotBlank @Size(max = FieldRules.SKU_LENGTH) String sku,
            @NotNull @Min(1) @Max(1_000_000) Integer quantity) {}
}
