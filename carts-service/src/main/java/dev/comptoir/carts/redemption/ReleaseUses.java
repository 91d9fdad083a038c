package dev.comptoir.carts.redemption;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gives back, once, the uses of discounts of an order that was cancelled. */
@ApplicationScoped
public class ReleaseUses {

    private final RedemptionStore redemptions;

    ReleaseUses(RedemptionStore redemptions) {
        this.redemptions = redemptions;
    }

    public Uni<Void> handle(UUID orderId) {
        return redemptions.releaseOf(orderId);
    }
}
