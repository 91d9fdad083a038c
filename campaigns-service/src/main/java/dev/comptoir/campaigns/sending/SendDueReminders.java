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
        return Steps.untilShort(1, this::sendNext);
    }

    /** How many of the next bundle were settled; none as well in a quiet time, which may begin between two bundles. */
    private Uni<Integer> sendNext() {
        return times.isPaused(clock.instant()).chain(isPaused -> isPaused ? none() : sendDue());
    }

    private Uni<Integer> sendDue() {
        return dueEmails.carts(clock.instant(), BUNDLE).chain(carts -> carts.isEmpty() ? none() : send(carts));
    }

    /** No answer means to wait: a late mail is better than one to a shopper who has just ordered. */
    private Uni<Integer> send(List<UUID> carts) {
        return statuses.find(carts)
                .chain(states -> states.map(sendBundle::handle).orElseGet(SendDueReminders::none));
    }

    private static Uni<Integer> none() {
        return Uni.createFrom().item(0);
    }
}
