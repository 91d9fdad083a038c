package dev.comptoir.orders.paymentsession;

import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.paymentsession.PaymentSessionStore.Question;
import dev.comptoir.orders.provider.PaymentProvider;
import dev.comptoir.orders.provider.PaymentProviders;
import dev.comptoir.orders.provider.domain.ProviderAnswer;
import dev.comptoir.orders.provider.domain.ProviderAnswer.Refused;
import dev.comptoir.orders.provider.domain.ProviderPayment;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Asks the provider how a session is to go on, and then notes the answer: nothing is locked while the provider thinks. */
@ApplicationScoped
class AskProvider {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final PaymentSessionStore sessions;
    private final SessionProgress progress;
    private final PaymentProviders providers;
    private final Clock clock;

    AskProvider(
            OrmTransactions transactions,
            OrderStore orders,
            PaymentSessionStore sessions,
            SessionProgress progress,
            PaymentProviders providers,
            Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.sessions = sessions;
        this.progress = progress;
        this.providers = providers;
        this.clock = clock;
    }

    /** Does nothing for a session of which all is known. */
    Uni<Void> handle(UUID sessionId) {
        return sessions.question(sessionId).chain(question -> {
            boolean isAsked = question.filter(q -> q.isToBeMade() || q.isOpen()).isPresent();
            return isAsked
                    ? ask(providers.named(question.get().provider()), question.get())
                            .chain(answer -> note(question.get(), answer))
                    : Steps.done();
        });
    }

    private Uni<ProviderAnswer<ProviderPayment>> ask(PaymentProvider provider, Question question) {
        boolean isExpired = !clock.instant().isBefore(question.ask().expiresAt());
        if (question.isToBeMade()) {
            return isExpired
                    ? Uni.createFrom().item(new Refused<>("session_expired", "Nobody waits for it any more."))
                    : provider.open(question.ask(), question.key());
        }
        return isExpired ? provider.cancel(question.reference()) : provider.find(question.reference());
    }

    private Uni<Void> note(Question question, ProviderAnswer<ProviderPayment> answer) {
        return transactions.run(tx -> orders.lock(tx, question.ask().orderId())
                .chain(order -> sessions.get(tx, question.ask().id())
                        .chain(session -> progress.note(tx, order, session, answer))));
    }
}
