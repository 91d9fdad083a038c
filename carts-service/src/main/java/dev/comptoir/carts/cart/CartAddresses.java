package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.CartEdit.SetAddresses;
import dev.comptoir.carts.cart.domain.PostalAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the bill and the goods of a cart go. */
@Schema(description = "Billing address, and either a shipping address or sameAsBilling")
public record CartAddresses(
        @NotNull @Valid CartAddress billing,

        @Schema(description = "May be left out while nothing in the cart needs shipping") @Valid
        CartAddress shipping,

        @Schema(description = "True: ship to the billing address. Not together with shipping")
        Boolean sameAsBilling) {

    SetAddresses toEdit(String pointer) {
        boolean isSame = Boolean.TRUE.equals(sameAsBilling);
        if (isSame && shipping != null) {
            throw CartRequestProblem.ambiguousShippingAddress(pointer + "/sameAsBilling");
        }
        PostalAddress bill = billing.toDomain(pointer + "/billing");
        PostalAddress goods = shipping == null ? null : shipping.toDomain(pointer + "/shipping");
        return new SetAddresses(bill, isSame ? bill : goods);
    }
}
