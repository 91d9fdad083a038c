package dev.comptoir.carts.redemption;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.discount.domain.AppliedDiscount;
import dev.comptoir.carts.discount.domain.DiscountCode;
import dev.comptoir.kernel.CustomerKey;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The uses of discounts that one checkout takes: of a cart that is complete and priced. */
public record Reservation(
        UUID cartId, UUID orderId, List<AppliedDiscount> applied, String codeKey, String customerKey, String currency) {

    public static Reservation of(Cart cart) {
        CartContent content = cart.content();
        List<AppliedDiscount> applied = content.discounts().applied();
        String codeKey = applied.stream()
                .map(AppliedDiscount::code)
                .filter(Objects::nonNull)
                .map(DiscountCode::key)
                .findFirst()
                .orElse(null);
        return new Reservation(
                cart.id(),
                cart.order().orderId(),
                applied,
                codeKey,
                CustomerKey.of(content.email()),
                content.totals().total().currency());
    }

    UUID[] discountIds() {
        return applied.stream().map(AppliedDiscount::discountId).toArray(UUID[]::new);
    }

    Long[] amounts() {
        return applied.stream().map(each -> each.amount().minor()).toArray(Long[]::new);
    }

    Boolean[] byCode() {
        return applied.stream().map(each -> each.code() != null).toArray(Boolean[]::new);
    }

    UUID idByCode() {
        return applied.stream()
                .filter(each -> each.code() != null)
                .map(AppliedDiscount::discountId)
                .findFirst()
                .orElse(null);
    }
}
