package dev.comptoir.orders.returns;

import dev.comptoir.kernel.Event;
import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.mail.EmailKind;
import dev.comptoir.orders.mail.ReturnMails;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderMarks;
import dev.comptoir.orders.returns.domain.OrderReturn;
import dev.comptoir.orders.returns.domain.ReturnCase;
import dev.comptoir.orders.returns.domain.Returned;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Publishes what was done with a return, each as a new version of its order. */
@ApplicationScoped
class ReturnChanges {

    private final OrderChanges changes;
    private final ReturnMails mails;
    private final Clock clock;

    ReturnChanges(OrderChanges changes, ReturnMails mails, Clock clock) {
        this.changes = changes;
        this.mails = mails;
        this.clock = clock;
    }

    /** What is published of it: the history's word, the event, and the mail; the last two null for none. */
    record Deed(String type, BiFunction<Order, Returned, Event> event, EmailKind mail) {

        static Deed requested(boolean isMailed) {
            return new Deed("RETURN_REQUESTED", ReturnEvents::requested, isMailed ? EmailKind.RETURN_REQUESTED : null);
        }

        /** One that the merchant has created is approved at once. */
        static Deed created(boolean isMailed) {
            return new Deed("RETURN_CREATED", ReturnEvents::requested, isMailed ? EmailKind.RETURN_APPROVED : null);
        }

        static Deed approved(boolean isMailed) {
            return new Deed("RETURN_APPROVED", ReturnEvents::approved, isMailed ? EmailKind.RETURN_APPROVED : null);
        }

        static Deed refused(boolean isMailed) {
            return new Deed("RETURN_REFUSED", ReturnEvents::refused, isMailed ? EmailKind.RETURN_REFUSED : null);
        }

        static Deed received(boolean isMailed) {
            return new Deed("RETURN_RECEIVED", ReturnEvents::received, isMailed ? EmailKind.RETURN_RECEIVED : null);
        }

        static Deed closed() {
            return new Deed("RETURN_CLOSED", ReturnEvents::closed, null);
        }

        /** The refund has published itself. */
        static Deed refunded() {
            return new Deed("RETURN_REFUNDED", null, null);
        }

        /** Its linked order stays, due in full. */
        static Deed exchangedUncredited() {
            return new Deed("RETURN_EXCHANGE_NOT_CREDITED", null, null);
        }

        static Deed edited() {
            return new Deed("RETURN_EDITED", null, null);
        }
    }

    Uni<Void> publish(OrmTx tx, ReturnCase known, Returned returned, Deed deed, String actor) {
        Order order = known.order();
        Instant now = clock.instant();
        OrderMarks.touch(order, now);
        OrderChange change = OrderChange.of(order, deed.type(), actor, facts(returned.goods()));
        OrderChange published = deed.event() == null
                ? change
                : change.publishing(() -> deed.event().apply(order, returned));
        return changes.publish(
                tx,
                published.mailingIf(
                        deed.mail() != null, context -> mails.mail(deed.mail(), context, parcel(known, returned))));
    }

    private static Map<String, ?> facts(OrderReturn goods) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("returnId", goods.id());
        facts.put("returnNumber", goods.returnNumber());
        facts.put("state", goods.state());
        if (goods.refusalReason() != null) {
            facts.put("reason", goods.refusalReason());
        }
        if (goods.exchangeOrderId() != null) {
            facts.put("exchangeOrderId", goods.exchangeOrderId());
        }
        return facts;
    }

    private static ReturnMails.Parcel parcel(ReturnCase known, Returned returned) {
        OrderReturn goods = returned.goods();
        List<ReturnMails.Item> items = returned.lines().stream()
                .map(line -> new ReturnMails.Item(
                        line.name(), known.line(line.lineId()).imageUrl(), line.quantity()))
                .toList();
        return new ReturnMails.Parcel(goods.id(), goods.returnNumber(), goods.refusalReason(), items);
    }
}
