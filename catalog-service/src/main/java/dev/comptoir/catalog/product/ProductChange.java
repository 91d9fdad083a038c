package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.ProductStatus;
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
        List<@NotNull @Valid OptionRequest> options,

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

    static ProductChange of(ProductDetails details) {
        ProductFactsView facts = ProductFactsView.of(details.facts());
        return new ProductChange(
                details.name(),
                details.description(),
                details.imageUrl(),
                details.status(),
                details.options().stream().map(OptionRequest::of).toList(),
                facts.slug(),
                facts.vendor(),
                facts.tags(),
                facts.categories(),
                facts.images(),
                facts.metadata(),
                facts.translations(),
                facts.compliance(),
                facts.relatedProducts());
    }

    ProductDetails toDetails(String cleanDescription) {
        return new ProductDetails(
                name,
                cleanDescription,
                imageUrl,
                status,
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
}
