package dev.comptoir.campaigns.sending;

import dev.comptoir.campaigns.sendinghours.SendingTimes;
import dev.comptoir.platform.steps.Steps;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Sends what is due in bundles: carts-service is asked about the carts of a bundle first, and without its answer nothing goes
 * out. Any number of instances may run this at once.
 */
@ApplicationScoped
class SendDueReminders {

    private static final int BUNDLE = 100;
    private static final int MOST_BUNDLES = 20;

    private final DueRecoveryEmailStore dueEmails;
    private final CartStatuses statuses;
    private final SendBundle sendBundle;
    private final SendingTimes times;
    private final Clock clock;

    SendDueReminders(
            DueRecoveryEmailStore dueEmails,
            CartStatuses statuses,
            SendBundle sendBundle,
            SendingTimes times,
            Clock clock) {
        this.dueEmails = dueEmails;
        this.statuses = statuses;
        this.sendBundle = sendBundle;
        this.times = times;
        this.clock = clock;
    }

    @Scheduled(every = "{campaigns.reminders.send-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return sendBundles(MOST_BUNDLES);
    }

    /** A quiet time may begin between two of them. */
    private Uni<Void> sendBundles(int most) {
        return times.isPaused(clock.instant()).chain(isPaused -> Steps.when(!isPaused, () -> sendNext(most)));
    }

    private Uni<Void> sendNext(int most) {
        return dueEmails
                .carts(clock.instant(), BUNDLE)
                .chain(carts -> Steps.when(!carts.isEmpty(), () -> send(carts))
                        .chain(() -> Steps.when(carts.size() == BUNDLE && most > 1, () -> sendBundles(most - 1))));
    }

    /** No answer means to wait: a late mail is better than one to a shopper who has just ordered. */
    private Uni<Void> send(List<UUID> carts) {
        return statuses.find(carts)
                .chain(states -> states.map(sendBundle::handle).orElseGet(Steps::done));
    }
}
