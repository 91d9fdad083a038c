package dev.comptoir.carts.discount;

import dev.comptoir.carts.discount.domain.DiscountContents;
import dev.comptoir.carts.discount.domain.DiscountTerms;
import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What must hold for a discount to apply: all that is given. */
@Schema(description = "What must hold for a discount to apply: all that is given")
public record DiscountConditions(
        @Schema(description = "The goods before any discount must come to this, as the shopper sees their prices")
        Money minimumTotal,

        @Schema(description = "Units of the items it is on that must be in the cart") @Min(1) @Max(100_000)
        Integer minimumQuantity,

        @Schema(description = "SKUs that must all be in the cart") @Size(max = 100)
        List<@NotBlank @Size(max = FieldRules.SKU_LENGTH) String> requiredSkus,

        @Schema(description = "ISO 3166-1 alpha-2; where the goods must go. Left out for everywhere") @Size(max = 250)
        List<@NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be a two-letter ISO 3166-1 code") String> countries,

        @Schema(description = "Only for customers without an order", defaultValue = "false")
        Boolean firstOrderOnly,

        @Schema(description = "What must be in the cart; left out for anything") @Valid
        DiscountContentsRequest contents,

        @Schema(
                description =
                        "Tags of the customer directory, one of which the customer must have; letter case does not count")
        @Size(max = 20)
        List<@NotBlank @Size(max = 50) String> customerTags) {

    static final DiscountConditions NONE = new DiscountConditions(null, null, null, null, null, null, null);

    /** Null for none. */
    static DiscountConditions of(DiscountTerms terms) {
        DiscountConditions all = new DiscountConditions(
                terms.minimumTotal(),
                terms.minimumQuantity() > 0 ? terms.minimumQuantity() : null,
                given(terms.requiredSkus()),
                given(terms.countries()),
                terms.firstOrderOnly() ? true : null,
                DiscountContentsRequest.of(terms.contents()),
                given(terms.customerTags()));
        return all.equals(NONE) ? null : all;
    }

    DiscountContents contentsOrNull() {
        return contents == null ? null : contents.toDomain();
    }

    /** In lower case, as they are compared. */
    List<String> plainTags() {
        return customerTags == null
                ? List.of()
                : customerTags.stream()
                        .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                        .toList();
    }

    private static <T> List<T> given(List<T> values) {
        return values.isEmpty() ? null : values;
    }
}
