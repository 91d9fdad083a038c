package dev.comptoir.orders.refund;

import dev.comptoir.orders.provider.PaymentProviders;
import dev.comptoir.orders.provider.domain.LookPolicy;
import dev.comptoir.platform.steps.Steps;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Sends what was not sent yet and asks again where an answer was lost, whoever was killed between any two steps. */
@ApplicationScoped
class SendRefunds {

    private static final Logger LOG = Logger.getLogger(SendRefunds.class);
    private static final int BATCH = 20;

    private final PaymentProviders providers;
    private final RefundTransferStore transfers;
    private final SendRefund send;
    private final Clock clock;

    SendRefunds(PaymentProviders providers, RefundTransferStore transfers, SendRefund send, Clock clock) {
        this.providers = providers;
        this.transfers = transfers;
        this.send = send;
        this.clock = clock;
    }

    @Scheduled(every = "${orders.payments.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sendDue() {
        return Steps.when(
                providers.isThere(),
                () -> Steps.untilShort(
                        BATCH,
                        () -> takeDue()
                                .call(found -> Steps.each(found, this::send))
                                .map(List::size)));
    }

    /** Right after it was written, for whoever waits for it. */
    Uni<Void> sendNow(UUID refundId) {
        Instant now = clock.instant();
        return transfers
                .take(refundId, now, now.plus(LookPolicy.WHILE_CALLING))
                .chain(taken -> Steps.each(taken, this::send));
    }

    private Uni<List<UUID>> takeDue() {
        Instant now = clock.instant();
        return transfers.takeDue(now, now.plus(LookPolicy.WHILE_CALLING), BATCH);
    }

    private Uni<Void> send(UUID transferId) {
        return send.handle(transferId)
                .onFailure()
                .invoke(failure -> LOG.warnf("refund %s is asked about later: %s", transferId, failure))
                .onFailure()
                .recoverWithNull();
    }
}
