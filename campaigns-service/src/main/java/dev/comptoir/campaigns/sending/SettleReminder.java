package dev.comptoir.campaigns.sending;

import dev.comptoir.campaigns.reminder.PublishRecoveryStopped;
import dev.comptoir.campaigns.reminder.RecoveryEmailStore;
import dev.comptoir.campaigns.reminder.domain.SendPolicy;
import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.campaigns.sendinghours.SendingTimes;
import dev.comptoir.contracts.calls.CartStatusesAnswerV1.CartStatusV1;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Mails one claimed reminder, or cancels it when something speaks against it by now. */
@ApplicationScoped
class SettleReminder {

    private final RecoveryEmailStore recoveryEmails;
    private final MailReminder mailReminder;
    private final PublishRecoveryStopped publishStopped;
    private final SendingTimes times;

    SettleReminder(
            RecoveryEmailStore recoveryEmails,
            MailReminder mailReminder,
            PublishRecoveryStopped publishStopped,
            SendingTimes times) {
        this.recoveryEmails = recoveryEmails;
        this.mailReminder = mailReminder;
        this.publishStopped = publishStopped;
        this.times = times;
    }

    /** @param cart as carts-service has just answered */
    Uni<Void> settle(SqlTx tx, DueRecoveryEmail due, CartStatusV1 cart) {
        UUID emailId = due.reminder().sendId();
        return Uni.createFrom()
                .deferred(() -> byCart(cart)
                        .or(() -> SendPolicy.reasonNotTo(
                                due.facts(), due.reminder().sentAt()))
                        .map(reason -> stop(tx, emailId, reason))
                        .orElseGet(() -> mailReminder
                                .mail(tx, due)
                                .chain(() -> times.count(tx, due.reminder().sentAt()))))
                .onFailure()
                .transform(failure -> new UnsendableReminder(due, failure));
    }

    Uni<Void> stop(SqlTx tx, UUID emailId, StopReason reason) {
        return recoveryEmails
                .stopOne(tx, emailId, reason)
                .chain(stopped -> publishStopped.publish(tx, stopped, reason));
    }

    private static Optional<StopReason> byCart(CartStatusV1 cart) {
        return switch (cart.state()) {
            // The event of the newer cart may be late; its series is the one that goes out.
            case OPEN_ABANDONED ->
                Boolean.TRUE.equals(cart.outdone()) ? Optional.of(StopReason.NEWER_CART) : Optional.empty();
            case CONVERTED -> Optional.of(StopReason.ORDERED);
            case RESUMED -> Optional.of(StopReason.RESUMED);
            // There is no cart left its link could lead to.
            case UNKNOWN -> Optional.of(StopReason.UNSENDABLE);
        };
    }
}
