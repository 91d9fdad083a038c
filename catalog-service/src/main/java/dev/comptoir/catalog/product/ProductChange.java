package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.ProductStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can change about a product as a whole; in a merge patch an absent field stays and null empties it. */
@Schema(name = "ProductChange", description = "JSON Merge Patch (RFC 7396): absent fields stay, null empties a field.")
public record ProductChange(
        @Schema(description = "Name shown to shoppers; cannot be emptied")
        @NotNull
        @Size(min = 1, max = Texts.NAME)
        @Pattern(regexp = Texts.ONE_LINE, message = Texts.ONE_LINE_MESSAGE)
        String name,

        @Schema(description = Descriptions.RULE) @Size(max = Texts.DESCRIPTION)
        String description,

        @Schema(description = "Main picture")
        @Size(max = Texts.ADDRESS)
        @Pattern(regexp = Texts.WEB_ADDRESS, message = Texts.WEB_ADDRESS_MESSAGE)
        String imageUrl,

        @Schema(description = "ARCHIVED takes the product off sale and keeps it for the record") @NotNull
        ProductStatus status,

        @Schema(description = "All custom fields; a list replaces the whole list") @Size(max = 10)
        List<@NotNull @Valid OptionRequest> options) {

    static ProductChange of(ProductDetails details) {
        return new ProductChange(
                details.name(),
                details.description(),
                details.imageUrl(),
                details.status(),
                details.options().stream().map(OptionRequest::of).toList());
    }

    ProductDetails toDetails(String cleanDescription) {
        return new ProductDetails(
                name,
                cleanDescription,
                imageUrl,
                status,
                options == null
                        ? List.of()
                        : options.stream().map(OptionRequest::toOption).toList());
    }
}
