package dev.comptoir.orders.order;

import dev.comptoir.orders.order.domain.Balance;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Goods;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.OrderFact;
import dev.comptoir.orders.order.domain.OrderState;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.platform.db.Columns;
import java.util.EnumSet;
import java.util.Set;

/** Where an order stands on all its axes, read from its row, for the views that follow from it. */
final class OrderStanding {

    /** Whether the goods of {@code orders o} are still to be delivered. */
    static final String GOODS = """
            case when o.lifecycle = 'CANCELLED' or o.fulfillment_status = 'WILL_NOT_DELIVER' then 'NOT_TO_DELIVER'
                 when o.fulfillment_status in ('SHIPPED', 'DELIVERED', 'PARTIALLY_RETURNED', 'RETURNED') then 'DELIVERED'
                 else 'TO_DELIVER' end""";

    static final String COLUMNS = """
            o.lifecycle, o.payment_status, o.fulfillment_status, o.total_minor, o.paid_minor, o.refunded_minor,
            o.conceded_minor, o.hold_reason is not null, o.is_digital, o.disputed_at is not null,
            o.payment_failed_at is not null, o.custom_status_id is not null, o.processed_at is not null, o.archived_at is not null,
            o.deleted_at is not null, o.document_count > 0, not o.is_digital and o.shipping_method_id is null,
            o.is_picked_up""";

    private static final OrderFact[] FACTS = {
        OrderFact.ON_HOLD,
        OrderFact.DIGITAL,
        OrderFact.DISPUTED,
        OrderFact.PAYMENT_FAILED,
        OrderFact.CUSTOM_STATUS,
        OrderFact.PROCESSED,
        OrderFact.ARCHIVED,
        OrderFact.DELETED,
        OrderFact.DOCUMENTED
    };

    private OrderStanding() {}

    static OrderViews views(Columns c) {
        Lifecycle lifecycle = c.word(Lifecycle.class);
        PaymentStatus payment = c.word(PaymentStatus.class);
        FulfillmentStatus fulfillment = c.word(FulfillmentStatus.class);
        Goods goods = Goods.of(lifecycle, fulfillment);
        Balance balance = new Balance(c.number(), c.number(), c.number(), c.number(), goods);
        Set<OrderFact> facts = EnumSet.noneOf(OrderFact.class);
        for (OrderFact fact : FACTS) {
            add(facts, fact, c.bool());
        }
        add(facts, OrderFact.DUE, balance.isDue(payment));
        add(facts, OrderFact.MONEY_KEPT, balance.refundable() > 0);
        return OrderViews.of(new OrderState(lifecycle, payment, fulfillment, facts), c.bool(), c.bool());
    }

    private static void add(Set<OrderFact> facts, OrderFact fact, boolean holds) {
        if (holds) {
            facts.add(fact);
        }
    }
}
