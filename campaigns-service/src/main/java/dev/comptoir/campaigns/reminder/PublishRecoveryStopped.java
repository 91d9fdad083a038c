package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.contracts.campaigns.RecoveryStoppedV1;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Publishes that the last waiting reminder of a cart was cancelled, in the transaction that did it. */
@ApplicationScoped
public class PublishRecoveryStopped {

    private final AbandonedCartStore carts;
    private final Outbox outbox;

    PublishRecoveryStopped(AbandonedCartStore carts, Outbox outbox) {
        this.carts = carts;
        this.outbox = outbox;
    }

    public Uni<Void> publish(SqlTx tx, List<StoppedCart> stopped, StopReason reason) {
        return Steps.each(
                stopped,
                cart -> carts.nextVersionIfDone(tx, cart.cartId())
                        .chain(version -> version.map(number -> publish(tx, cart, number, reason))
                                .orElseGet(Steps::done)));
    }

    private Uni<Void> publish(SqlTx tx, StoppedCart cart, long version, StopReason reason) {
        return outbox.append(tx, new RecoveryStoppedV1(cart.cartId(), version, cart.campaignId(), reason.published()));
    }
}
