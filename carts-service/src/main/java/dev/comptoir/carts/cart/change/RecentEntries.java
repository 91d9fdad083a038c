package dev.comptoir.carts.cart.change;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A bounded cache of what this instance has just written: the oldest write leaves first. A cache that prefers what is read
 * often would keep finished carts and turn new ones away.
 */
public final class RecentEntries<V> {

    private final long keptNanos;
    private final int capacity;
    private final Map<UUID, Entry<V>> entries = new LinkedHashMap<>();
    private int load;

    /** @param capacity the weight of all entries together */
    public RecentEntries(Duration keptFor, int capacity) {
        this.keptNanos = keptFor.toNanos();
        this.capacity = capacity;
    }

    private record Entry<V>(V value, int weight, long since) {}

    public Optional<V> find(UUID id) {
        synchronized (entries) {
            return Optional.ofNullable(entries.get(id))
                    .filter(found -> isFresh(found, System.nanoTime()))
                    .map(Entry::value);
        }
    }

    public void put(UUID id, V value, int weight) {
        synchronized (entries) {
            long now = System.nanoTime();
            remove(id);
            entries.put(id, new Entry<>(value, weight, now));
            load += weight;
            dropOldest(now);
        }
    }

    public void remove(UUID id) {
        synchronized (entries) {
            Entry<V> removed = entries.remove(id);
            load -= removed == null ? 0 : removed.weight;
        }
    }

    private void dropOldest(long now) {
        Iterator<Entry<V>> oldestFirst = entries.values().iterator();
        while (oldestFirst.hasNext()) {
            Entry<V> oldest = oldestFirst.next();
            if (load <= capacity && isFresh(oldest, now)) {
                return;
            }
            oldestFirst.remove();
            load -= oldest.weight;
        }
    }

    private boolean isFresh(Entry<V> found, long now) {
        return now - found.since < keptNanos;
    }
}
