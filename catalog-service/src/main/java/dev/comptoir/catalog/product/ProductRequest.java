package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.ProductStatus;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.catalog.productfacts.FactRules;
import dev.comptoir.catalog.productfacts.ProductCompliance;
import dev.comptoir.catalog.productfacts.ProductFactsView;
import dev.comptoir.catalog.productfacts.ProductImage;
import dev.comptoir.catalog.productfacts.ProductTranslation;
import dev.comptoir.catalog.productfacts.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
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
        List<@NotNull @Valid VariantRequest> variants,

        @Schema(description = "Its name in addresses, unique in the store", examples = "tee-shirt-red")
        @Size(min = 1, max = 255)
        @Pattern(regexp = FactRules.SLUG, message = FactRules.SLUG_MESSAGE)
        String slug,

        @Schema(description = "The brand", examples = "Atelier Rouge")
        @Size(min = 1, max = Texts.NAME)
        @Pattern(regexp = Texts.ONE_LINE, message = Texts.ONE_LINE_MESSAGE)
        String vendor,

        @Schema(description = "Words by which it is found", examples = "[\"summer\", \"cotton\"]") @Size(max = 250)
        List<
                        @NotNull @Size(min = 1, max = FactRules.TAG)
                        @Pattern(regexp = Texts.ONE_LINE, message = Texts.ONE_LINE_MESSAGE) String>
                tags,

        @Schema(description = "Paths from the top of the tree of categories", examples = "[\"Clothing > Shirts\"]")
        @Size(max = 50)
        List<
                        @NotNull @Size(min = 1, max = FactRules.CATEGORY)
                        @Pattern(regexp = Texts.ONE_LINE, message = Texts.ONE_LINE_MESSAGE) String>
                categories,

        @Schema(description = "All pictures in the order in which they are shown") @Size(max = 250)
        List<@NotNull @Valid ProductImage> images,

        @Schema(description = "Free words of the merchant's programs; storefronts do not see them") @Size(max = 50)
        Map<@Pattern(regexp = FactRules.KEY) String, @NotNull @Size(max = 500) String> metadata,

        @Schema(description = """
                        Name and description by language. The rows of a cart, and with them its order and mails, have the \
                        name in the cart's language""", examples = "{\"fr\":{\"name\":\"T-shirt rouge\"}}") @Size(max = 30)
        Map<@Pattern(regexp = FactRules.LANGUAGE) String, @NotNull @Valid ProductTranslation> translations,

        @Schema(description = "What the law wants to be said of it") @Valid
        ProductCompliance compliance,

        @Schema(description = """
                        Products to show beside it, in this order: ids or externalIds of others; answers have their ids. \
                        `GET /products/{id}/related` shows those that are on sale""", examples = "[\"TEE-BLUE\"]") @Size(max = 50)
        List<@NotNull @Size(min = 1, max = Texts.EXTERNAL_ID) String> relatedProducts) {

    ProductDetails toDetails(String cleanDescription) {
        return new ProductDetails(
                name,
                cleanDescription,
                imageUrl,
                Objects.requireNonNullElse(status, ProductStatus.DRAFT),
                options == null
                        ? List.of()
                        : options.stream().map(OptionRequest::toOption).toList(),
                new ProductFactsView(
                                slug,
                                vendor,
                                tags,
                                categories,
                                images,
                                metadata,
                                translations,
                                compliance,
                                relatedProducts)
                        .toFacts());
    }

    List<VariantDetails> toVariants(PriceRule prices) {
        return variants.stream().map(variant -> variant.toDetails(name, prices)).toList();
    }
}
