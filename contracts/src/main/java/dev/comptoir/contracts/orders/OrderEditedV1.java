package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.contracts.shared.ShippingV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A placed order holds, costs or goes to something else.
 *
 * @param lines all of it from now on
 * @param removedLines those it no longer has
 * @param stock what the edit does to stock, one entry per SKU; empty when it touches none
 * @param previousCustomer as it was before; null, as what follows, in events from before they said so
 * @param previousBillingAddress null also where there was none
 * @param previousShippingAddress null also where there was none
 * @param previousLines all of it before; null says that nothing of the state before is known
 * @param shipping its method and what that costs from now on; null where it has none, and, with the next one, in events from
 *     before they said so
 * @param previousShipping null also where there was none
 */
@EventType(name = "orders.order-edited.v1", topic = Topics.ORDERS_ORDER)
public record OrderEditedV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID editId,
        CustomerV1 customer,
        AddressV1 billingAddress,
        AddressV1 shippingAddress,
        List<OrderLineV1> lines,
        List<OrderLineV1> removedLines,
        TotalsV1 previousTotals,
        TotalsV1 totals,
        List<StockChangeV1> stock,
        String previousPaymentStatus,
        String paymentStatus,
        String reason,
        Instant editedAt,
        CustomerV1 previousCustomer,
        AddressV1 previousBillingAddress,
        AddressV1 previousShippingAddress,
        List<OrderLineV1> previousLines,
        ShippingV1 shipping,
        ShippingV1 previousShipping)
        implements Event {

    /**
     * What happens to one SKU.
     *
     * @param units more that are taken (positive), reserved under the edit's id before; fewer (negative) that come back
     */
    public record StockChangeV1(String sku, int units) {}

    /** Whether it says what the order held, and for whom, before. */
    public boolean knowsBefore() {
        return previousLines != null;
    }

    @Override
    public String key() {
        return orderId.toString();
    }
}
