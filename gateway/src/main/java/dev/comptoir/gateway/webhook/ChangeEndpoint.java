package dev.comptoir.gateway.webhook;

import dev.comptoir.gateway.event.WebhookEvents;
import dev.comptoir.gateway.event.WebhooksConfig;
import dev.comptoir.gateway.event.domain.EventFilter;
import dev.comptoir.gateway.webhook.domain.WebhookUrl;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Changes where an endpoint is, what it hears, or whether it hears anything. */
@ApplicationScoped
class ChangeEndpoint {

    private final SqlTransactions transactions;
    private final EndpointStore store;
    private final WebhooksConfig config;
    private final Clock clock;

    ChangeEndpoint(SqlTransactions transactions, EndpointStore store, WebhooksConfig config, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    Uni<EndpointView> handle(UUID id, ChangeEndpointRequest request, String ifMatch) {
        if (request.url() != null) {
            WebhookUrl.check(request.url(), config.allowPrivateTargets());
        }
        if (request.events() != null) {
            EventFilter.check(request.events(), WebhookEvents.typeNames());
        }
        return transactions.run(tx -> store.lock(tx, id)
                .invoke(now -> ETags.check(ifMatch, now.version()))
                .chain(now -> store.change(tx, merge(now, request), clock.instant())));
    }

    private static EndpointView merge(EndpointView now, ChangeEndpointRequest request) {
        return new EndpointView(
                now.id(),
                Optional.ofNullable(request.url()).orElse(now.url()),
                Optional.ofNullable(request.description()).orElse(now.description()),
                request.events() == null ? now.events() : List.copyOf(request.events()),
                Optional.ofNullable(request.state()).orElse(now.state()),
                now.disabledReason(),
                now.disabledAt(),
                now.failingSince(),
                now.restingUntil(),
                now.previousSecretUntil(),
                now.version(),
                now.createdAt(),
                now.updatedAt());
    }
}
