package dev.comptoir.gateway.webhook;

import dev.comptoir.gateway.event.WebhookEvents;
import dev.comptoir.gateway.event.WebhooksConfig;
import dev.comptoir.gateway.event.domain.EventFilter;
import dev.comptoir.gateway.webhook.domain.TooManyWebhookEndpoints;
import dev.comptoir.gateway.webhook.domain.WebhookSecret;
import dev.comptoir.gateway.webhook.domain.WebhookUrl;
import dev.comptoir.platform.idempotency.Idempotency;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;

/** Registers an address for events and gives it its secret. */
@ApplicationScoped
class CreateEndpoint {

    private static final int MOST = 100;

    private final SqlTransactions transactions;
    private final Idempotency idempotency;
    private final EndpointStore store;
    private final WebhooksConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CreateEndpoint(
            SqlTransactions transactions,
            Idempotency idempotency,
            EndpointStore store,
            WebhooksConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    Uni<Replayable<EndpointSecretView>> handle(CreateEndpointRequest request, RequestKey key) {
        WebhookUrl.check(request.url(), config.allowPrivateTargets());
        EventFilter.check(request.events(), WebhookEvents.typeNames());
        return transactions.run(tx -> idempotency.once(tx, key, EndpointSecretView.class, () -> create(tx, request)));
    }

    private Uni<EndpointSecretView> create(SqlTx tx, CreateEndpointRequest request) {
        WebhookSecret secret = WebhookSecret.random(random);
        return store.lockAndCount(tx)
                .invoke(CreateEndpoint::checkRoom)
                .chain(() -> store.insert(tx, Ids.next(), request, secret, clock.instant()))
                .map(view -> EndpointSecretView.of(view, secret.text()));
    }

    private static void checkRoom(long count) {
        if (count >= MOST) {
            throw new TooManyWebhookEndpoints(MOST);
        }
    }
}
