package dev.comptoir.contracts.calls;

import dev.comptoir.contracts.shared.FieldRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * The stock that an order asks inventory-service to reserve; lines of the same SKU are summed.
 *
 * @param stockPolicy WARN takes more than there is, for a caller who may oversell; null and ENFORCE refuse
 * @param cartId the cart whose units become those of the order, where the store keeps units for carts; null for none
 */
public record ReservationRequestV1(
        @NotEmpty @Size(max = 500) List<@NotNull @Valid ReservationLineV1> lines,
        @Pattern(regexp = "ENFORCE|WARN") String stockPolicy,
        UUID cartId) {

    /** For an order that comes from no cart. */
    public ReservationRequestV1(List<ReservationLineV1> lines, String stockPolicy) {
        this(lines, stockPolicy, null);
    }

    public boolean allowsOversell() {
        return MerchantTermsV1.WARN.equals(stockPolicy);
    }

    /** Units of one SKU. */
    public record ReservationLineV1(
            @NotBlank @Size(max = FieldRules.SKU_LENGTH) String sku,
            @NotNull @Min(1) @Max(1_000_000) Integer quantity) {}
}
