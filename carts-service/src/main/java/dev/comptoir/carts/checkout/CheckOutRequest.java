package dev.comptoir.carts.checkout;

import dev.comptoir.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a shopper agrees to by ordering. */
@Schema(description = "May be left out")
record CheckOutRequest(
        @Schema(
                description =
                        "The total that the shopper was shown and agrees to pay: no order is placed for any other; left out: the total that the cart showed last")
        Money acceptTotal) {}
