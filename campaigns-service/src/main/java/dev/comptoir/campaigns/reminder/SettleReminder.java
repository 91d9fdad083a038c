package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.reminder.domain.SendPolicy;
import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Mails one claimed reminder, or calls it off when something speaks against it by now. */
@ApplicationScoped
class SettleReminder {

    private final SendStore sends;
    private final MailReminder mailReminder;
    private final TellStopped tellStopped;

    SettleReminder(SendStore sends, MailReminder mailReminder, TellStopped tellStopped) {
        this.sends = sends;
        this.mailReminder = mailReminder;
        this.tellStopped = tellStopped;
    }

    Uni<Void> handle(SqlTx tx, DueSend due) {
        return Uni.createFrom()
                .deferred(() -> SendPolicy.reasonNotTo(
                                due.facts(), due.reminder().sentAt())
                        .map(reason -> stop(tx, due.reminder().sendId(), reason))
                        .orElseGet(() -> mailReminder
                                .handle(tx, due.reminder(), due.step())
                                .replaceWithVoid()))
                .onFailure()
                .transform(failure -> new UnsendableReminder(due.reminder().sendId(), failure));
    }

    Uni<Void> stop(SqlTx tx, UUID sendId, StopReason reason) {
        return sends.stopSend(tx, sendId, reason).chain(stopped -> tellStopped.handle(tx, stopped, reason));
    }
}
