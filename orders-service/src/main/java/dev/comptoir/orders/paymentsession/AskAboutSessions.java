package dev.comptoir.orders.paymentsession;

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

/** Asks again where an answer or a report was lost, whoever was killed between any two steps; several instances share the work. */
@ApplicationScoped
class AskAboutSessions {

    private static final Logger LOG = Logger.getLogger(AskAboutSessions.class);
    private static final int BATCH = 20;

    private final PaymentProviders providers;
    private final PaymentSessionStore sessions;
    private final AskProvider ask;
    private final Clock clock;

    AskAboutSessions(PaymentProviders providers, PaymentSessionStore sessions, AskProvider ask, Clock clock) {
        this.providers = providers;
        this.sessions = sessions;
        this.ask = ask;
        this.clock = clock;
    }

    @Scheduled(every = "${orders.payments.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> askAgain() {
        return Steps.when(
                providers.isThere(),
                () -> Steps.untilShort(
                        BATCH,
                        () -> takeDue()
                                .call(found -> Steps.each(found, this::ask))
                                .map(List::size)));
    }

    private Uni<List<UUID>> takeDue() {
        Instant now = clock.instant();
        return sessions.takeDue(now, now.plus(LookPolicy.WHILE_CALLING), BATCH);
    }

    private Uni<Void> ask(UUID sessionId) {
        return ask.handle(sessionId)
                .onFailure()
                .invoke(failure -> LOG.warnf("payment session %s is asked about later: %s", sessionId, failure))
                .onFailure()
                .recoverWithNull();
    }
}
