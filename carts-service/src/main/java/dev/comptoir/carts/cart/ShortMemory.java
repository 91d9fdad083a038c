package dev.comptoir.carts.cart;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Remembers a little of what this instance has just done, for a short while; what was remembered first goes first. */
public final class ShortMemory<V> {

    private final long keptNanos;
    private final int capacity;
    private final Map<UUID, Remembered<V>> remembered = new LinkedHashMap<>();
    private int load;

    /** @param capacity what everything that is remembered may weigh together */
    public ShortMemory(Duration keptFor, int capacity) {
        this.keptNanos = keptFor.toNanos();
        this.capacity = capacity;
    }

    private record Remembered<V>(V value, int weight, long since) {}

    public Optional<V> find(UUID id) {
        synchronized (remembered) {
            return Optional.ofNullable(remembered.get(id))
                    .filter(found -> isFresh(found, System.nanoTime()))
                    .map(Remembered::value);
        }
    }

    public void keep(UUID id, V value, int weight) {
        synchronized (remembered) {
            long now = System.nanoTime();
            forget(id);
            remembered.put(id, new Remembered<>(value, weight, now));
            load += weight;
            dropEldest(now);
        }
    }

    public void forget(UUID id) {
        synchronized (remembered) {
            Remembered<V> gone = remembered.remove(id);
            load -= gone == null ? 0 : gone.weight;
        }
    }

    private void dropEldest(long now) {
        Iterator<Remembered<V>> eldestFirst = remembered.values().iterator();
        while (eldestFirst.hasNext()) {
            Remembered<V> eldest = eldestFirst.next();
            if (load <= capacity && isFresh(eldest, now)) {
                return;
            }
            eldestFirst.remove();
            load -= eldest.weight;
        }
    }

    private boolean isFresh(Remembered<V> found, long now) {
        return now - found.since < keptNanos;
    }
}
