package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.ProductStatus;
import dev.comptoir.catalog.product.domain.VariantDetails;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new product with its variants. */
@Schema(name = "ProductRequest", description = "A new product with its variants.")
public record ProductRequest(
        @Schema(description = "The merchant's own id of the product, unique in the store; never changes")
        @NotNull
        @Size(min = 1, max = Texts.EXTERNAL_ID)
        @Pattern(regexp = Texts.ONE_LINE, message = Texts.ONE_LINE_MESSAGE)
        String externalId,

        @Schema(description = "Name shown to shoppers")
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

        @Schema(description = "Only ACTIVE products are shown to storefronts", defaultValue = "DRAFT")
        ProductStatus status,

        @Schema(description = "Custom fields from which the variants are built") @Size(max = 10)
        List<@NotNull @Valid OptionRequest> options,

        @Schema(description = "What can be bought; a product without options has one")
        @NotNull
        @Size(min = 1, max = 200)
        List<@NotNull @Valid VariantRequest> variants) {

    ProductDetails toDetails(String cleanDescription) {
        return new ProductDetails(
                name,
                cleanDescription,
                imageUrl,
                Objects.requireNonNullElse(status, ProductStatus.DRAFT),
                options == null
                        ? List.of()
                        : options.stream().map(OptionRequest::toOption).toList());
    }

    List<VariantDetails> toVariants(PriceRule prices) {
        return variants.stream().map(variant -> variant.toDetails(name, prices)).toList();
    }
}
