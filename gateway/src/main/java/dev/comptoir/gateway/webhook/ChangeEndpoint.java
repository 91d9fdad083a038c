package dev.comptoir.gateway.webhook;

import dev.comptoir.gateway.event.domain.EventFilter;
import dev.comptoir.gateway.webhooktype.WebhookEvents;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.json.MergePatch;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Changes the address of an endpoint, what it subscribed to, or whether it gets anything. */
@ApplicationScoped
class ChangeEndpoint {

    private final SqlTransactions transactions;
    private final EndpointStore store;
    private final WebhookTargets targets;
    private final MergePatch patches;
    private final Clock clock;

    ChangeEndpoint(
            SqlTransactions transactions,
            EndpointStore store,
            WebhookTargets targets,
            MergePatch patches,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.targets = targets;
        this.patches = patches;
        this.clock = clock;
    }

    Uni<Endpoint> handle(UUID id, String patch, String ifMatch) {
        return checkTarget(id, patch)
                .chain(() -> transactions.run(tx -> store.lock(tx, id)
                        .invoke(current -> ETags.check(ifMatch, current.version()))
                        .chain(current -> merged(current, patch))
                        .chain(change -> store.change(tx, id, change, clock.instant()))));
    }

    /** Before the transaction: where a new address leads is looked up. */
    private Uni<Void> checkTarget(UUID id, String patch) {
        return store.find(id)
                .chain(current -> merged(current, patch)
                        .chain(change ->
                                Steps.when(!change.url().equals(current.url()), () -> targets.check(change.url()))));
    }

    private Uni<EndpointChange> merged(Endpoint current, String patch) {
        return patches.apply(EndpointChange.of(current), patch, EndpointChange.class)
                .invoke(change -> EventFilter.check(change.events(), WebhookEvents.typeNames(), "/events"))
                .invoke(change -> EventFilter.checkFields(change.triggerFields(), WebhookEvents.changedFields()))
                .invoke(change -> BodyRules.check(change.apiVersion(), change.format(), change.fields()))
                .invoke(change -> KnownFields.checkChange(EndpointChange.of(current), change));
    }
}
