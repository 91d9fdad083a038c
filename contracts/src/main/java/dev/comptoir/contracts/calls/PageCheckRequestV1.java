package dev.comptoir.contracts.calls;

import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** Asks catalog-service whether pages of the store offer items for what a cart asks for them. */
public record PageCheckRequestV1(@NotEmpty @Size(max = 100) List<@NotNull @Valid PageCheckItemV1> items) {

    /** What the pass of such a call is issued for. */
    public static final String PURPOSE = "page-checks";

    /**
     * One item.
     *
     * @param unitPrice as the cart shows it
     * @param options what was chosen, by name; empty for nothing
     */
    public record PageCheckItemV1(
            @NotBlank @Size(max = FieldRules.IMAGE_URL_LENGTH)
            String url,

            @NotBlank @Size(max = FieldRules.SKU_LENGTH) String sku,

            @NotNull Money unitPrice,
            @NotNull @Size(max = 10) Map<String, String> options) {}
}
