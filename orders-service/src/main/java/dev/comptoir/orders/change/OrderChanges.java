package dev.comptoir.orders.change;

import dev.comptoir.orders.history.HistoryStore;
import dev.comptoir.orders.mail.MailContexts;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Publishes a change of an order in the transaction that made it: history entry, events and mails. */
@ApplicationScoped
public class OrderChanges {

    private final HistoryStore history;
    private final Outbox outbox;
    private final MailContexts contexts;
    private final MailOutbox mails;

    OrderChanges(HistoryStore history, Outbox outbox, MailContexts contexts, MailOutbox mails) {
        this.history = history;
        this.outbox = outbox;
        this.contexts = contexts;
        this.mails = mails;
    }

    public Uni<Void> publish(Tx tx, OrderChange change) {
        return history.record(tx, change.order().id(), change.type(), change.actor(), change.facts())
                .chain(() -> Steps.each(change.events(), event -> outbox.append(tx, event.get())))
                .chain(() -> Steps.when(!change.mails().isEmpty(), () -> mail(tx, change)));
    }

    private Uni<Void> mail(Tx tx, OrderChange change) {
        return contexts.of(tx, change.order().id())
                .chain(context -> mails.addAll(
                        tx,
                        change.mails().stream().map(mail -> mail.apply(context)).toList()));
    }
}
