package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.reminder.domain.Abandonment;
import dev.comptoir.campaigns.reminder.domain.Owner;
import dev.comptoir.campaigns.reminder.domain.Series;
import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.contracts.campaigns.RecoveryEmailScheduledV1;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes a planned series down in place of what was planned before, and tells of it. */
@ApplicationScoped
class PlanSeries {

    private final AbandonedCartStore carts;
    private final SendStore sends;
    private final TellStopped tellStopped;
    private final Outbox outbox;

    PlanSeries(AbandonedCartStore carts, SendStore sends, TellStopped tellStopped, Outbox outbox) {
        this.carts = carts;
        this.sends = sends;
        this.tellStopped = tellStopped;
        this.outbox = outbox;
    }

    Uni<Void> handle(SqlTx tx, Abandonment cart, Owner owner, Series series) {
        // What an earlier abandonment of the same cart still had waiting counted from a time that no longer holds.
        return sends.stopCart(tx, cart.cartId(), StopReason.RESUMED)
                .chain(() -> writeDown(tx, cart, owner, series))
                .chain(() -> series.stopped()
                        .map(reason -> tellStopped.handle(tx, only(cart, series), reason))
                        .orElseGet(() -> makeWay(tx, cart, owner)));
    }

    private Uni<Void> writeDown(SqlTx tx, Abandonment cart, Owner owner, Series series) {
        Uni<Void> written = Uni.createFrom().voidItem();
        for (Series.Step step : series.steps()) {
            NewSend send = send(cart, owner, series, step);
            written = written.chain(() -> sends.add(tx, send))
                    .chain(() -> series.stopped().isPresent()
                            ? Uni.createFrom().voidItem()
                            : tellScheduled(tx, series, send));
        }
        return written;
    }

    private static NewSend send(Abandonment cart, Owner owner, Series series, Series.Step step) {
        return new NewSend(
                Ids.next(),
                cart.cartId(),
                owner.id(),
                series.campaign().id(),
                cart.abandonedAt(),
                step.number(),
                "",
                "",
                step.dueAt(),
                series.stopped());
    }

    private Uni<Void> tellScheduled(SqlTx tx, Series series, NewSend send) {
        return carts.nextVersion(tx, send.cartId())
                .chain(version -> outbox.append(
                        tx,
                        new RecoveryEmailScheduledV1(
                                send.cartId(),
                                version,
                                send.campaignId(),
                                series.campaign().name(),
                                send.id(),
                                send.step(),
                                send.dueAt())));
    }

    private Uni<Void> makeWay(SqlTx tx, Abandonment cart, Owner owner) {
        return sends.stopOtherCarts(tx, owner.id(), cart.cartId(), StopReason.NEWER_CART)
                .chain(stopped -> tellStopped.handle(tx, stopped, StopReason.NEWER_CART));
    }

    private static List<StoppedCart> only(Abandonment cart, Series series) {
        return List.of(new StoppedCart(cart.cartId(), series.campaign().id()));
    }
}
