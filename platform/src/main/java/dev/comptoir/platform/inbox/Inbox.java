package dev.comptoir.platform.inbox;

import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Makes an event's effect happen once however often Kafka delivers it. */
@ApplicationScoped
public class Inbox {

    /**
     * The inbox row as the first part of a statement that does the effect as well, which is then atomic by itself: {@code
     * "with " + FRESH + ", ..."}. Its parameters {@code $1} and {@code $2} are the consumer and the id of the event; {@code
     * exists (select from fresh)} is true unless this consumer has had the event.
     */
    public static final String FRESH =
            "fresh as (insert into inbox (consumer, event_id) values ($1, $2) on conflict do nothing returning 1)";

    private static final String REMEMBER =
            "insert into inbox (consumer, event_id) values ($1, $2) on conflict do nothing";

    /** Runs the effect unless this consumer has had this event; both commit together. */
    public Uni<Void> once(Tx tx, EventMeta meta, Supplier<Uni<Void>> effect) {
        return tx.execute(REMEMBER, meta.consumer(), meta.id())
                .chain(inserted -> inserted == 0 ? Steps.done() : effect.get());
    }
}
