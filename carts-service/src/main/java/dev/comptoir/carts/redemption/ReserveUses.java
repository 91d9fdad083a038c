package dev.comptoir.carts.redemption;

import dev.comptoir.carts.discount.ExhaustedDiscounts;
import dev.comptoir.carts.redemption.RedemptionStore.CountedDiscount;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes the uses of a cart's discounts in the transaction that locks the cart for its order: all of them or none. */
@ApplicationScoped
public class ReserveUses {

    private final RedemptionStore redemptions;
    private final ExhaustedDiscounts exhausted;

    ReserveUses(RedemptionStore redemptions, ExhaustedDiscounts exhausted) {
        this.redemptions = redemptions;
        this.exhausted = exhausted;
    }

    /** Those of which there is no use left, in which case nothing was taken; empty when all were. */
    public Uni<Set<UUID>> reserve(SqlTx tx, Reservation reservation) {
        return redemptions
                .lock(tx, reservation.discountIds())
                .chain(counted -> withoutUse(tx, reservation, counted))
                .call(none -> Steps.when(none.isEmpty(), () -> take(tx, reservation)));
    }

    /** Gives back what a checkout has taken that ended without an order. */
    public Uni<Void> release(SqlTx tx, UUID cartId) {
        return redemptions.releaseOf(tx, cartId);
    }

    private Uni<Set<UUID>> withoutUse(SqlTx tx, Reservation reservation, List<CountedDiscount> counted) {
        Set<UUID> none = new HashSet<>(List.of(reservation.discountIds()));
        counted.stream()
                .filter(discount -> !discount.isExhausted())
                .map(CountedDiscount::id)
                .forEach(none::remove);
        boolean isPerCustomer = counted.stream().anyMatch(discount -> discount.maxUsesPerCustomer() != null);
        return code(tx, reservation, none).call(() -> Steps.when(isPerCustomer, () -> customer(tx, reservation, none)));
    }

    private Uni<Set<UUID>> code(SqlTx tx, Reservation reservation, Set<UUID> none) {
        return reservation.codeKey() == null
                ? Uni.createFrom().item(none)
                : redemptions
                        .lockCode(tx, reservation.codeKey())
                        .invoke(isLeft -> none.addAll(isLeft ? Set.of() : Set.of(reservation.idByCode())))
                        .replaceWith(none);
    }

    private Uni<Void> customer(SqlTx tx, Reservation reservation, Set<UUID> none) {
        return redemptions
                .usedUp(tx, reservation.discountIds(), reservation.customerKey(), reservation.cartId())
                .invoke(none::addAll)
                .replaceWithVoid();
    }

    private Uni<Void> take(SqlTx tx, Reservation reservation) {
        return redemptions
                .reserve(tx, reservation)
                .chain(last ->
                        Steps.each(last, id -> redemptions.raise(tx, id).chain(() -> exhausted.publish(tx, id))));
    }
}
