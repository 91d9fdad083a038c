package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.change.CartStore;
import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartEdit;
import dev.comptoir.carts.cart.domain.CartUnits;
import dev.comptoir.carts.hold.CartHoldClient;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Has the units kept that a cart will have, before it is opened or edited, where the store keeps units for carts. */
@ApplicationScoped
public class HoldCartUnits {

    private final CartStore carts;
    private final CartHoldClient holds;

    HoldCartUnits(CartStore carts, CartHoldClient holds) {
        this.carts = carts;
        this.holds = holds;
    }

    /** For a cart about to be opened: refuses when there are not enough, and the cart is not opened then. */
    Uni<Void> handle(UUID cartId, CartContent opening, String authorization) {
        return holds.isAsked() ? holds.hold(cartId, CartUnits.of(opening), authorization) : Steps.done();
    }

    /** Refuses when there are not enough; the edit is not made then. */
    Uni<Void> handle(UUID cartId, CartEdit edit, String authorization) {
        return holds.isAsked()
                ? carts.find(cartId)
                        .chain(cart -> cart.isOpen()
                                ? holds.hold(cartId, CartUnits.after(cart.content(), edit), authorization)
                                : Steps.done())
                : Steps.done();
    }

    /** The write came to nothing or had been made before: what is kept follows the cart as it is, nothing without a cart. */
    Uni<Void> undo(UUID cartId, String authorization) {
        return holds.isAsked()
                ? carts.find(cartId)
                        .map(cart -> cart.isOpen() ? Optional.of(units(cart)) : Optional.<Map<String, Integer>>empty())
                        .onFailure(DomainException.class)
                        .recoverWithItem(Optional.of(Map.of()))
                        .chain(kept -> kept.isPresent() ? holds.hold(cartId, kept.get(), authorization) : Steps.done())
                        .onFailure()
                        .recoverWithNull()
                : Steps.done();
    }

    /** One cart has ended in another: its units are given up, and those of the other one are asked for anew. */
    public Uni<Void> moved(UUID from, UUID into, String authorization) {
        return holds.isAsked()
                ? holds.hold(from, Map.of(), authorization)
                        .onFailure()
                        .recoverWithNull()
                        .chain(() -> undo(into, authorization))
                : Steps.done();
    }

    private static Map<String, Integer> units(Cart cart) {
        return CartUnits.of(cart.content());
    }
}
