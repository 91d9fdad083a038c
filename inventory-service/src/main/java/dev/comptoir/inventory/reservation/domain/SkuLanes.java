package dev.comptoir.inventory.reservation.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which demands run now, which wait, and which run together: of all demands for a SKU one batch runs at a time,
 * and those that arrive meanwhile form the next batch, in the order of arrival. Not thread-safe.
 */
public final class SkuLanes<T> {

    private final int capacity;
    private final int batchLimit;
    private final Set<String> busy = new HashSet<>();
    private final Map<String, Integer> awaited = new HashMap<>();
    private final ArrayDeque<Ticket<T>> waiting = new ArrayDeque<>();

    /**
     * @param capacity how many demands may wait in all
     * @param batchLimit how many run together at most
     */
    public SkuLanes(int capacity, int batchLimit) {
        this.capacity = capacity;
        this.batchLimit = batchLimit;
    }

    /** A demand and whoever waits for its answer. */
    public record Ticket<T>(Demand demand, T asker) {

        Set<String> skus() {
            return demand.units().keySet();
        }
    }

    /** Whether the ticket runs at once; otherwise a later {@link #finish} gives it out. */
    public boolean arrive(Ticket<T> ticket) {
        if (Collections.disjoint(ticket.skus(), busy) && Collections.disjoint(ticket.skus(), awaited.keySet())) {
            busy.addAll(ticket.skus());
            return true;
        }
        if (waiting.size() >= capacity) {
            throw new ReservationProblem.TooManyWaiting();
        }
        waiting.add(ticket);
        ticket.skus().forEach(sku -> awaited.merge(sku, 1, Integer::sum));
        return false;
    }

    /** The batches that run now that this one is over; batches share no SKU. */
    public List<List<Ticket<T>>> finish(Collection<Ticket<T>> batch) {
        batch.forEach(ticket -> busy.removeAll(ticket.skus()));
        List<List<Ticket<T>>> next = new ArrayList<>();
        List<Ticket<T>> started = nextBatch();
        while (!started.isEmpty()) {
            next.add(started);
            started = nextBatch();
        }
        return next;
    }

    private List<Ticket<T>> nextBatch() {
        List<Ticket<T>> batch = new ArrayList<>();
        Set<String> mine = new HashSet<>();
        Set<String> passedOver = new HashSet<>();
        for (Iterator<Ticket<T>> tickets = waiting.iterator(); tickets.hasNext() && batch.size() < batchLimit; ) {
            Ticket<T> ticket = tickets.next();
            boolean isFree =
                    Collections.disjoint(ticket.skus(), busy) && Collections.disjoint(ticket.skus(), passedOver);
            if (isFree && (batch.isEmpty() || !Collections.disjoint(ticket.skus(), mine))) {
                tickets.remove();
                batch.add(ticket);
                mine.addAll(ticket.skus());
            } else {
                passedOver.addAll(ticket.skus());
            }
        }
        busy.addAll(mine);
        batch.forEach(this::noLongerAwaited);
        return batch;
    }

    private void noLongerAwaited(Ticket<T> ticket) {
        ticket.skus().forEach(sku -> awaited.computeIfPresent(sku, (_, count) -> count == 1 ? null : count - 1));
    }
}
