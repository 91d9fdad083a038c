package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Sends what is due, each in its own transaction that claims it, looks once more whether it may go out, and hands the mail
 * over. Any number of instances may run this at once.
 */
@ApplicationScoped
class SendDueReminders {

    private static final Logger LOG = Logger.getLogger(SendDueReminders.class);
    private static final int MOST_PER_RUN = 500;

    private final SqlTransactions transactions;
    private final DueSendStore dueSends;
    private final SettleReminder settle;
    private final Clock clock;

    SendDueReminders(SqlTransactions transactions, DueSendStore dueSends, SettleReminder settle, Clock clock) {
        this.transactions = transactions;
        this.dueSends = dueSends;
        this.settle = settle;
        this.clock = clock;
    }

    @Scheduled(every = "{campaigns.reminders.send-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return sendUpTo(MOST_PER_RUN);
    }

    private Uni<Void> sendUpTo(int most) {
        return next().onFailure(SendDueReminders::isHopeless)
                .recoverWithUni(this::putAside)
                .chain(found -> found && most > 1
                        ? sendUpTo(most - 1)
                        : Uni.createFrom().voidItem());
    }

    /** False when nothing is due. */
    private Uni<Boolean> next() {
        return transactions.run(tx -> dueSends.claim(tx, clock.instant())
                .chain(due -> due.map(send -> settle.handle(tx, send).replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false))));
    }

    private static boolean isHopeless(Throwable failure) {
        return failure instanceof UnsendableReminder && !DatabaseFailure.mayPass(failure);
    }

    private Uni<Boolean> putAside(Throwable failure) {
        LOG.error(failure.getMessage(), failure);
        UUID sendId = ((UnsendableReminder) failure).sendId();
        return transactions
                .run(tx -> settle.stop(tx, sendId, StopReason.UNSENDABLE))
                .replaceWith(true);
    }
}
