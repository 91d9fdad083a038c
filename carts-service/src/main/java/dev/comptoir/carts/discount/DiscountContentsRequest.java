package dev.comptoir.carts.discount;

import dev.comptoir.carts.discount.domain.DiscountContents;
import dev.comptoir.contracts.shared.FieldRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What must be in a cart, and whether anything else may. */
@Schema(name = "DiscountContents", description = "What must be in a cart, and whether anything else may")
public record DiscountContentsRequest(
        @Schema(
                description =
                        "ALL: all that is named is in the cart; SOME: something of it is; ONLY: nothing else is in the cart")
        @NotNull
        DiscountContents.Match match,

        @Size(max = 100) List<@NotBlank @Size(max = FieldRules.SKU_LENGTH) String> skus,
        @Size(max = 100) List<@NotNull UUID> productIds,

        @Schema(description = "Paths as products have them, such as `Clothing > Shirts`; what is below one counts")
        @Size(max = 100)
        List<@NotBlank @Size(max = 500) String> categories) {

    DiscountContents toDomain() {
        return new DiscountContents(match, skus, productIds, categories);
    }

    static DiscountContentsRequest of(DiscountContents contents) {
        return contents == null
                ? null
                : new DiscountContentsRequest(
                        contents.match(),
                        given(contents.skus()),
                        given(contents.productIds()),
                        given(contents.categories()));
    }

    private static <T> List<T> given(List<T> values) {
        return values.isEmpty() ? null : values;
    }
}
