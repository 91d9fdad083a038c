package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.reminder.domain.Abandonment;
import dev.comptoir.campaigns.reminder.domain.Series;
import dev.comptoir.campaigns.reminder.domain.Shopper;
import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.campaigns.sendinghours.SendingTimes;
import dev.comptoir.contracts.campaigns.RecoveryEmailScheduledV1;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Saves a planned series in place of what was planned before, each mail at the time at which it really goes out, and publishes it. */
@ApplicationScoped
class PlanSeries {

    private final AbandonedCartStore carts;
    private final RecoveryEmailStore recoveryEmails;
    private final PublishRecoveryStopped publishStopped;
    private final Outbox outbox;
    private final SendingTimes times;

    PlanSeries(
            AbandonedCartStore carts,
            RecoveryEmailStore recoveryEmails,
            PublishRecoveryStopped publishStopped,
            Outbox outbox,
            SendingTimes times) {
        this.carts = carts;
        this.recoveryEmails = recoveryEmails;
        this.publishStopped = publishStopped;
        this.outbox = outbox;
        this.times = times;
    }

    Uni<Void> plan(SqlTx tx, Abandonment cart, Shopper shopper, Series series) {
        return times.hours(tx).chain(hours -> replace(tx, cart, shopper, series.within(hours)));
    }

    private Uni<Void> replace(SqlTx tx, Abandonment cart, Shopper shopper, Series series) {
        // What an earlier abandonment of the same cart still had waiting counted from a time that no longer holds.
        return recoveryEmails
                .stopCart(tx, cart.cartId(), StopReason.RESUMED)
                .chain(() -> Steps.each(series.steps(), step -> save(tx, series, email(cart, shopper, series, step))))
                .chain(() -> series.stopped()
                        .map(reason -> publishStopped.publish(tx, only(cart, series), reason))
                        .orElseGet(() -> makeWay(tx, cart, shopper)));
    }

    private Uni<Void> save(SqlTx tx, Series series, NewRecoveryEmail email) {
        return recoveryEmails
                .add(tx, email)
                .chain(() -> Steps.when(series.stopped().isEmpty(), () -> publishScheduled(tx, series, email)));
    }

    private static NewRecoveryEmail email(Abandonment cart, Shopper shopper, Series series, Series.Step step) {
        return new NewRecoveryEmail(
                Ids.next(),
                cart.cartId(),
                shopper.id(),
                series.campaign().id(),
                cart.abandonedAt(),
                step.number(),
                "",
                "",
                step.dueAt(),
                series.stopped());
    }

    private Uni<Void> publishScheduled(SqlTx tx, Series series, NewRecoveryEmail email) {
        return carts.nextVersion(tx, email.cartId())
                .chain(version -> outbox.append(
                        tx,
                        new RecoveryEmailScheduledV1(
                                email.cartId(),
                                version,
                                email.campaignId(),
                                series.campaign().name(),
                                email.id(),
                                email.step(),
                                email.dueAt())));
    }

    private Uni<Void> makeWay(SqlTx tx, Abandonment cart, Shopper shopper) {
        return recoveryEmails
                .stopOtherCarts(tx, shopper.id(), cart.cartId(), StopReason.NEWER_CART)
                .chain(stopped -> publishStopped.publish(tx, stopped, StopReason.NEWER_CART));
    }

    private static List<StoppedCart> only(Abandonment cart, Series series) {
        return List.of(new StoppedCart(cart.cartId(), series.campaign().id()));
    }
}
