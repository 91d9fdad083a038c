package dev.comptoir.gateway.webhook;

import dev.comptoir.gateway.webhook.domain.WebhookSecret;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Gives an endpoint a new secret; for a day everything is signed with both, so that nothing is lost in between. */
@ApplicationScoped
class RotateSecret {

    private static final Duration OVERLAP = Duration.ofHours(24);

    private final SqlTransactions transactions;
    private final EndpointStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RotateSecret(SqlTransactions transactions, EndpointStore store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    Uni<Replayable<EndpointWithSecret>> handle(UUID id, RequestKey key) {
        return transactions.once(key, EndpointWithSecret.class, tx -> rotate(tx, id));
    }

    private Uni<EndpointWithSecret> rotate(SqlTx tx, UUID id) {
        WebhookSecret secret = WebhookSecret.random(random);
        Instant now = clock.instant();
        return store.lock(tx, id)
                .chain(() -> store.rotate(tx, id, secret, now.plus(OVERLAP), now))
                .map(endpoint -> EndpointWithSecret.of(endpoint, secret.text()));
    }
}
