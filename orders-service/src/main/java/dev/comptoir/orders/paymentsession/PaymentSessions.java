package dev.comptoir.orders.paymentsession;

import dev.comptoir.orders.provider.Patience;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Starts a session: written down first, then asked for, then answered as it stands; a replay asks for nothing twice. */
@ApplicationScoped
class PaymentSessions {

    private final OpenSession open;
    private final AskProvider ask;
    private final PaymentSessionStore sessions;

    PaymentSessions(OpenSession open, AskProvider ask, PaymentSessionStore sessions) {
        this.open = open;
        this.ask = ask;
        this.sessions = sessions;
    }

    Uni<Replayable<PaymentSessionView>> start(
            UUID orderId, StartPaymentSessionRequest request, RequestKey key, String actor) {
        return open.handle(orderId, request, key, actor)
                .call(opened -> Patience.with(ask.handle(opened.answer())))
                .chain(opened -> sessions.find(orderId, opened.answer())
                        .map(session -> new Replayable<>(session, opened.isReplayed())));
    }
}
