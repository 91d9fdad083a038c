package dev.comptoir.contracts.calls;

import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.kernel.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * One product row of a cart that becomes an order.
 *
 * @param unitPrice as the shop shows it: with tax where the store's prices include tax
 * @param total of all units, before tax and before discounts
 * @param tax of what is paid for them, discounts taken off
 * @param fileGuid the digital good sold with it; null for none
 * @param requiresShipping whether the units travel in a parcel; null means yes
 * @param discount the line's share of the discounts, before tax; null for none
 * @param takesStock false for what inventory is not asked for, such as work or a text; null means yes
 * @param taxBasisPoints the rate of the tax in hundredths of a percent; null where none was said
 */
public record PlacementLineV1(
        UUID productId,
        @NotBlank @Size(max = FieldRules.SKU_LENGTH) String sku,

        @NotBlank @Size(max = FieldRules.PRODUCT_NAME_LENGTH)
        String name,

        @Size(max = FieldRules.IMAGE_URL_LENGTH) String imageUrl,
        @NotNull @Min(1) @Max(FieldRules.UNITS_OF_LINE) Integer quantity,
        @NotNull Money unitPrice,
        @NotNull Money total,
        @NotNull Money tax,
        UUID fileGuid,
        Boolean requiresShipping,
        Money discount,
        Boolean takesStock,
        @Min(0) @Max(10_000) Integer taxBasisPoints) {

    public boolean takesUnits() {
        return takesStock == null || takesStock;
    }
}
