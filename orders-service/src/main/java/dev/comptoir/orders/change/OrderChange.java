package dev.comptoir.orders.change;

import dev.comptoir.kernel.Event;
import dev.comptoir.orders.mail.MailContext;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.platform.mail.OutgoingMail;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A change of an order that is done and not yet published.
 *
 * @param type what happened, UPPER_SNAKE in the past tense
 * @param actor name of the API key or program that did it
 * @param facts for the history; money is written as everywhere
 * @param events for the other programs, each made once the order's row is written and has its new version
 * @param mails each written once the store, the order as it stands and the texts are known
 */
public record OrderChange(
        Order order,
        String type,
        String actor,
        Map<String, ?> facts,
        List<Supplier<Event>> events,
        List<Function<MailContext, OutgoingMail>> mails) {

    public static OrderChange of(Order order, String type, String actor, Map<String, ?> facts) {
        return new OrderChange(order, type, actor, facts, List.of(), List.of());
    }

    /** Says why as well, where somebody said it. */
    public OrderChange because(String reason) {
        if (reason == null || reason.isBlank()) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put("reason", reason);
        return new OrderChange(order, type, actor, more, events, mails);
    }

    public OrderChange publishing(Supplier<Event> event) {
        List<Supplier<Event>> all =
                Stream.concat(events.stream(), Stream.of(event)).toList();
        return new OrderChange(order, type, actor, facts, all, mails);
    }

    public OrderChange publishingIf(boolean isSo, Supplier<Event> event) {
        return isSo ? publishing(event) : this;
    }

    /** Says as well that the order is finished with this change, or open again. */
    public OrderChange publishingLifecycle(Lifecycle before, Instant at) {
        if (before == order.lifecycle()) {
            return this;
        }
        return switch (order.lifecycle()) {
            case COMPLETED -> publishing(() -> LifecycleEvents.finished(order, at));
            case PLACED -> publishing(() -> LifecycleEvents.reopened(order, at));
            case CANCELLED -> this;
        };
    }

    public OrderChange mailing(Function<MailContext, OutgoingMail> mail) {
        List<Function<MailContext, OutgoingMail>> all =
                Stream.concat(mails.stream(), Stream.of(mail)).toList();
        return new OrderChange(order, type, actor, facts, events, all);
    }

    public OrderChange mailingIf(boolean isWanted, Function<MailContext, OutgoingMail> mail) {
        return isWanted ? mailing(mail) : this;
    }
}
