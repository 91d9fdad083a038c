package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartEdit.Addition;
import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.platform.ids.Ids;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product that goes into a cart. There is no price: the store's own counts. */
@Schema(description = "A product and how many of it; its price is the catalogue's")
public record AddItemRequest(
        @Schema(examples = "TEA-EARL-100")
        @NotBlank
        @Size(max = FieldRules.SKU_LENGTH)
        @Pattern(regexp = CartFieldRules.LINE)
        String sku,

        @Schema(description = "Pieces", examples = "2") @NotNull @Min(1) @Max(CartContent.MAX_QUANTITY)
        Integer quantity,

        @Schema(
                description =
                        "The page with the product's button, where the catalogue may not know it yet: the refusal stays `unknown-sku`, and the merchant gets a draft made from the page",
                examples = "https://shop.example.com/tea/earl-grey")
        @Size(max = FieldRules.IMAGE_URL_LENGTH)
        @Pattern(regexp = CartFieldRules.WEB_ADDRESS)
        String url) {

    /** @param pointer to this in the request */
    Addition toAddition(String pointer) {
        return new Addition(Ids.next(), sku, quantity, pointer + "/quantity");
    }
}
