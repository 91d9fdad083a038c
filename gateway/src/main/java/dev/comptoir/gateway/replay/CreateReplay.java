package dev.comptoir.gateway.replay;

import dev.comptoir.gateway.webhook.domain.WebhookProblem;
import dev.comptoir.gateway.webhooktype.WebhookEvents;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Begins a replay; the work is done in the background, one at a time for an endpoint. */
@ApplicationScoped
class CreateReplay {

    private final SqlTransactions transactions;
    private final ReplayStore replays;
    private final Clock clock;

    CreateReplay(SqlTransactions transactions, ReplayStore replays, Clock clock) {
        this.transactions = transactions;
        this.replays = replays;
        this.clock = clock;
    }

    Uni<Replayable<WebhookReplay>> handle(CreateReplayRequest request, RequestKey key) {
        return transactions.once(key, WebhookReplay.class, tx -> create(tx, request));
    }

    private Uni<WebhookReplay> create(SqlTx tx, CreateReplayRequest request) {
        Instant now = clock.instant();
        return replays.lockSubscription(tx, request.endpointId())
                .map(events -> events.orElseThrow(WebhookProblem::notFound))
                .map(subscribed -> EventRange.of(request, subscribed, WebhookEvents.typeNames(), now))
                .call(() -> replays.isRunning(tx, request.endpointId()).invoke(CreateReplay::checkFree))
                .chain(range -> replays.insert(tx, request.endpointId(), request.scope(), range, now));
    }

    private static void checkFree(boolean isRunning) {
        if (isRunning) {
            throw running();
        }
    }

    private static DomainException running() {
        return Kind.CONFLICT.refusal(
                "webhook-replay-running", "A replay to this endpoint is still running. Begin another when it is DONE.");
    }
}
