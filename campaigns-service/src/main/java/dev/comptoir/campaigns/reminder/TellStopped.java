package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.contracts.campaigns.RecoveryStoppedV1;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells of every cart whose last waiting reminder was called off, in the transaction that did it. */
@ApplicationScoped
public class TellStopped {

    private final AbandonedCartStore carts;
    private final Outbox outbox;

    TellStopped(AbandonedCartStore carts, Outbox outbox) {
        this.carts = carts;
        this.outbox = outbox;
    }

    public Uni<Void> handle(SqlTx tx, List<StoppedCart> stopped, StopReason reason) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (StoppedCart cart : stopped) {
            told = told.chain(() -> carts.nextVersionIfDone(tx, cart.cartId()))
                    .chain(version -> version.map(number -> tell(tx, cart, number, reason))
                            .orElseGet(() -> Uni.createFrom().voidItem()));
        }
        return told;
    }

    private Uni<Void> tell(SqlTx tx, StoppedCart cart, long version, StopReason reason) {
        return outbox.append(tx, new RecoveryStoppedV1(cart.cartId(), version, cart.campaignId(), reason.told()));
    }
}
