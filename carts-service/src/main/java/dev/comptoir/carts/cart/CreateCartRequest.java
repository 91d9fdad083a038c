package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartEdit;
import dev.comptoir.carts.cart.domain.CartEdit.AddItems;
import dev.comptoir.carts.cart.domain.CartEdit.ChooseShipping;
import dev.comptoir.carts.cart.domain.CartEdit.SetCoupon;
import dev.comptoir.carts.cart.domain.CartEdit.SetGiftMessage;
import dev.comptoir.carts.cart.domain.CartEdit.SetRemark;
import dev.comptoir.carts.definition.OfferedItem;
import dev.comptoir.carts.definition.domain.SignedPrice;
import dev.comptoir.contracts.shared.FieldRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new cart, empty or with everything a shopper has said already, to save round trips. */
@Schema(description = "A new cart; every field may be left out and set later")
public record CreateCartRequest(
        @Schema(description = "ISO 4217; the store's own currency, which also counts when left out", examples = "EUR")
        @Pattern(regexp = CartFieldRules.CURRENCY)
        String currency,

        @Schema(
                description =
                        "BCP 47 language of the shopper, in which the rows are named and mails written; the store's when left out",
                examples = "fr")
        @Size(max = FieldRules.LOCALE_LENGTH)
        @Pattern(regexp = FieldRules.LOCALE, message = FieldRules.LOCALE_MESSAGE)
        String locale,

        @Schema(description = "The same SKU twice adds up") @Size(max = CartContent.MAX_LINES)
        List<@NotNull @Valid AddItemRequest> items,

        @Valid CartCustomer customer,

        @Valid CartAddresses addresses,

        @Schema(
                description =
                        "Needs an item that is shipped, and an address where the method is not offered everywhere")
        UUID shippingMethodId,

        @Schema(description = "Refused when nobody knows it or it cannot be used; the cart is not created then") @Valid
        SetCouponRequest coupon,

        @Size(max = FieldRules.REMARK_LENGTH) @Pattern(regexp = CartFieldRules.TEXT)
        String customerRemark,

        @Schema(description = "For the one who gets the parcel")
        @Size(max = FieldRules.GIFT_MESSAGE_LENGTH)
        @Pattern(regexp = CartFieldRules.TEXT)
        String giftMessage) {

    static final CreateCartRequest EMPTY = new CreateCartRequest(null, null, null, null, null, null, null, null, null);

    List<AddItemRequest> itemsOrNone() {
        return items == null ? List.of() : items;
    }

    List<OfferedItem> offered() {
        List<AddItemRequest> given = itemsOrNone();
        return IntStream.range(0, given.size())
                .mapToObj(i -> given.get(i).offered("/items/" + i))
                .toList();
    }

    /** Null for none. */
    String code() {
        return coupon == null ? null : coupon.code();
    }

    /** Empty while nobody gave one. */
    String email() {
        return customer == null || customer.email() == null ? "" : customer.email();
    }

    /**
     * What is to be done to an empty cart, in an order in which each step finds what it needs.
     *
     * @param signed prices of its items, by their place
     */
    List<CartEdit> edits(Map<Integer, SignedPrice> signed) {
        List<CartEdit> edits = new ArrayList<>();
        if (items != null && !items.isEmpty()) {
            edits.add(new AddItems(IntStream.range(0, items.size())
                    .mapToObj(i -> items.get(i).toAddition("/items/" + i, signed.get(i)))
                    .toList()));
        }
        if (customer != null) {
            edits.add(customer.toEdit());
        }
        if (addresses != null) {
            edits.add(addresses.toEdit("/addresses"));
        }
        if (shippingMethodId != null) {
            edits.add(new ChooseShipping(shippingMethodId));
        }
        edits.addAll(words());
        return edits;
    }

    private List<CartEdit> words() {
        List<CartEdit> edits = new ArrayList<>();
        if (coupon != null) {
            edits.add(new SetCoupon(coupon.code(), "/coupon/code"));
        }
        if (customerRemark != null) {
            edits.add(new SetRemark(customerRemark));
        }
        if (giftMessage != null) {
            edits.add(new SetGiftMessage(giftMessage));
        }
        return edits;
    }
}
