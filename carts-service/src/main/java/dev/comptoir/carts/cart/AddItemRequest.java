package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartEdit.Addition;
import dev.comptoir.carts.definition.OfferedItem;
import dev.comptoir.carts.definition.domain.SignedPrice;
import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.platform.ids.Ids;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product that goes into a cart. There is no price: the store's own counts, or one that the store has signed. */
@Schema(description = "A product and how many of it; its price is the catalogue's, or that of its signed definition")
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
        String url,

        @Schema(
                description =
                        "A definition of the product that the merchant's program has signed (see `POST /settings/carts/signing-keys`): its price counts instead of the catalogue's",
                examples = "eyJhbGciOiJIUzI1NiIsImtpZCI6IjAxOTJmMGMxIn0.eyJza3UiOiJNVUcifQ.c2ln")
        @Size(max = 8000)
        @Pattern(regexp = "^[A-Za-z0-9_.-]+$", message = "must be a JSON Web Token")
        String definition,

        @Schema(
                description = "What the shopper chose of the options of the definition",
                examples = "{\"Engraving\":\"Camille\"}")
        @Size(max = 10)
        Map<@Size(max = 64) String, @NotNull @Size(max = 128) @Pattern(regexp = CartFieldRules.LINE) String> options,

        @Schema(
                description =
                        "The page on which the shopper saw the price. Where its domain is one of `/settings/catalog`, the checkout compares the row with what the page says then and refuses what differs",
                examples = "https://shop.example.com/tea/earl-grey")
        @Size(max = FieldRules.IMAGE_URL_LENGTH)
        @Pattern(regexp = CartFieldRules.WEB_ADDRESS)
        String sourceUrl) {

    /** @param pointer to this in the request */
    OfferedItem offered(String pointer) {
        return new OfferedItem(pointer, sku, definition, options);
    }

    /** @param signed null for the catalogue's price */
    Addition toAddition(String pointer, SignedPrice signed) {
        return new Addition(Ids.next(), sku, quantity, pointer + "/quantity", signed, sourceUrl);
    }
}
