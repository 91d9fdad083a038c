package dev.comptoir.carts.simulation;

import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartTotals;
import dev.comptoir.carts.discount.domain.AppliedDiscount;
import dev.comptoir.carts.discount.domain.Discount;
import dev.comptoir.carts.discount.domain.DiscountReason;
import dev.comptoir.carts.discount.domain.DiscountedBasket;
import dev.comptoir.carts.discount.domain.RefusedDiscount;
import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a discount would give a cart. */
@Schema(
        name = "DiscountSimulation",
        description = "What a discount would give a cart",
        requiredProperties = {"discountId", "amount", "totalsNow", "totalsThen"})
public record SimulationView(
        UUID discountId,
        @Schema(description = "Whether it would apply") boolean applies,

        @Schema(description = "Why not; absent when it would", nullable = true)
        DiscountReason reason,

        @Schema(description = "What it would take off, as the shopper sees prices")
        Money amount,

        @Schema(description = "Everything that would be taken off then", maxItems = 201)
        List<AppliedDiscount> discounts,

        @Schema(description = "What the cart shows now") CartTotals totalsNow,
        @Schema(description = "What it would show then") CartTotals totalsThen) {

    static SimulationView of(Discount discount, CartTotals now, CartContent then, DiscountedBasket decided) {
        UUID id = discount.id();
        Money amount = decided.applied().stream()
                .filter(each -> each.discountId().equals(id))
                .map(AppliedDiscount::amount)
                .findFirst()
                .orElse(Money.zero(then.totals().total().currency()));
        DiscountReason reason = decided.refused().stream()
                .filter(each -> each.discountId().equals(id))
                .map(RefusedDiscount::reason)
                .findFirst()
                .orElse(null);
        return new SimulationView(id, reason == null, reason, amount, decided.applied(), now, then.totals());
    }
}
