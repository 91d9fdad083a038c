package dev.comptoir.gateway.webhook;

import dev.comptoir.gateway.event.domain.EventFilter;
import dev.comptoir.gateway.webhook.domain.WebhookProblem;
import dev.comptoir.gateway.webhook.domain.WebhookSecret;
import dev.comptoir.gateway.webhooktype.WebhookEvents;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
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
    private final EndpointStore store;
    private final WebhookTargets targets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CreateEndpoint(SqlTransactions transactions, EndpointStore store, WebhookTargets targets, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.targets = targets;
        this.clock = clock;
    }

    Uni<Replayable<EndpointWithSecret>> handle(CreateEndpointRequest request, RequestKey key) {
        EventFilter.check(request.events(), WebhookEvents.typeNames(), "/events");
        EventFilter.checkFields(request.triggerFields(), WebhookEvents.changedFields());
        BodyRules.check(request.apiVersion(), request.format(), request.fields());
        KnownFields.check(request.events(), request.fields(), request.filter());
        return targets.check(request.url())
                .chain(() -> transactions.once(key, EndpointWithSecret.class, tx -> create(tx, request)));
    }

    private Uni<EndpointWithSecret> create(SqlTx tx, CreateEndpointRequest request) {
        WebhookSecret secret = WebhookSecret.random(random);
        return store.lockAndCount(tx)
                .invoke(CreateEndpoint::checkCount)
                .chain(() -> store.insert(tx, request, secret, clock.instant()))
                .map(endpoint -> EndpointWithSecret.of(endpoint, secret.text()));
    }

    private static void checkCount(long count) {
        if (count >= MOST) {
            throw WebhookProblem.tooMany(MOST);
        }
    }
}
