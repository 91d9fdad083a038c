package dev.comptoir.orders.change;

import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.security.Caller;

/**
 * Who asks for a change of an order and on which conditions.
 *
 * @param ifMatch the version the caller has read; null when any will do
 */
public record ChangeContext(Caller caller, RequestKey key, String ifMatch) {

    /** For a change that comes to the same when it is asked for twice, and so takes no Idempotency-Key. */
    public static ChangeContext unkeyed(Caller caller, String ifMatch) {
        return new ChangeContext(caller, RequestKey.none(), ifMatch);
    }

    /** Refuses the change when the order was changed since the caller read it. */
    public void check(Order order) {
        ETags.check(ifMatch, order.version());
    }

    public String actor() {
        return caller.name();
    }
}
