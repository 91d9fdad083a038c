package dev.comptoir.carts.discount;

import dev.comptoir.carts.discount.domain.DiscountScope;
import dev.comptoir.carts.discount.domain.DiscountTerms;
import dev.comptoir.contracts.shared.FieldRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which items of a cart a discount is on. */
@Schema(description = "Which items of a cart a discount is on")
public record DiscountItems(
        @Schema(description = "ALL_ITEMS, those named, or one unit of the cheapest (of those named, where some are)")
        @NotNull
        DiscountScope appliesTo,

        @Size(max = 500) List<@NotBlank @Size(max = FieldRules.SKU_LENGTH) String> skus,
        @Size(max = 500) List<@NotNull UUID> productIds,

        @Schema(
                description =
                        "Paths as products have them, such as `Clothing > Shirts`; what is below one counts, letter case does not")
        @Size(max = 100)
        List<@NotBlank @Size(max = 500) String> categories) {

    static final DiscountItems ALL = new DiscountItems(DiscountScope.ALL_ITEMS, null, null, null);

    static DiscountItems of(DiscountTerms terms) {
        return new DiscountItems(
                terms.appliesTo(), given(terms.skus()), given(terms.productIds()), given(terms.categories()));
    }

    private static <T> List<T> given(List<T> values) {
        return values.isEmpty() ? null : values;
    }
}
