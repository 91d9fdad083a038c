package dev.comptoir.orders.customer;

import dev.comptoir.orders.customer.CustomerProjectionStore.ChangedOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The changes of orders that were counted a moment ago: looks overlap, and each change is counted by one of them. */
final class RecentChanges {

    private final Duration overlap;
    private final Map<UUID, Instant> counted = new ConcurrentHashMap<>();
    private volatile Instant seenUntil = Instant.MIN;

    RecentChanges(Duration overlap) {
        this.overlap = overlap;
    }

    /** A position that was set back asks for everything again. */
    void startAt(Instant position) {
        if (position.isBefore(seenUntil)) {
            counted.clear();
        }
        seenUntil = position;
    }

    List<ChangedOrder> without(List<ChangedOrder> changes) {
        return changes.stream()
                .filter(each -> !each.updatedAt().equals(counted.get(each.id())))
                .toList();
    }

    /** Forgets what no later look comes back to. */
    void add(List<ChangedOrder> changes) {
        if (!changes.isEmpty()) {
            changes.forEach(each -> counted.put(each.id(), each.updatedAt()));
            Instant oldest = changes.getLast().updatedAt().minus(overlap).minus(overlap);
            counted.values().removeIf(at -> at.isBefore(oldest));
        }
    }
}
