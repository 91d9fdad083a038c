package dev.comptoir.orders.history;

import dev.comptoir.platform.page.Cursors;
import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lists what was done to an order, oldest first. */
@ApplicationScoped
class FindHistory {

    private static final UUID START = new UUID(0, 0);

    private final HistoryStore history;
    private final Cursors cursors;

    FindHistory(HistoryStore history, Cursors cursors) {
        this.history = history;
        this.cursors = cursors;
    }

    Uni<Page<HistoryEntryView>> handle(UUID orderId, int limit, String cursor) {
        String scope = "order-history " + orderId;
        UUID after = cursor == null
                ? START
                : UUID.fromString(cursors.read(scope, cursor).getFirst());
        return history.after(orderId, after, limit + 1)
                .map(found -> Page.of(
                        found,
                        limit,
                        last -> cursors.write(scope, List.of(last.id().toString()))));
    }
}
