package dev.comptoir.orders.provider;

import dev.comptoir.kernel.Money;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Ends the attempts to pay by which a buyer would pay more than an order asks for any more, as a step in the transaction that
 * changes the order: the provider is told at once, and a buyer who is quicker is recorded as an excess.
 */
@ApplicationScoped
public class OutdatedSessionStore {

    private static final String END = """
            update payment_sessions set expires_at = $2, next_look_at = $2, version = version + 1
             where order_id = $1 and state in ('CREATING', 'UNKNOWN', 'OPEN') and expires_at > $2 and amount_minor > $3""";

    private final PaymentProviders providers;
    private final Clock clock;

    OutdatedSessionStore(PaymentProviders providers, Clock clock) {
        this.providers = providers;
        this.clock = clock;
    }

    /** @param due what the order asks for now */
    public Uni<Void> end(OrmTx tx, UUID orderId, Money due) {
        return Steps.when(
                providers.isThere(),
                () -> tx.execute(END, orderId, clock.instant(), due.minor()).replaceWithVoid());
    }
}
