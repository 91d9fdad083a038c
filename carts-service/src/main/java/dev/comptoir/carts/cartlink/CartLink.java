package dev.comptoir.carts.cartlink;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link that opens a cart on another device. */
@Schema(
        description = "A link that opens a cart on another device",
        requiredProperties = {"url", "expiresAt"})
public record CartLink(
        @Schema(
                description =
                        "Leads, without a key, to the storefront with the cart's id; whoever has it may use the cart",
                examples = "https://api.shop.example/v1/cart-links/AAAAAGoq",
                maxLength = 2000)
        String url,

        @Schema(description = "From then on it leads nowhere")
        Instant expiresAt) {}
