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
 * Decides which requests run now, which wait, and which run together: of all requests for a SKU one batch runs at a time,
 * and those that arrive meanwhile form the next batch, in the order of arrival. While as many batches run as may, requests
 * for other SKUs wait too, and share the next one: a commit for many costs little more than one. Not thread-safe.
 */
public final class SkuQueues<T> {

    private final int capacity;
    private final int batchLimit;
    private final int mostBatches;
    private final Set<String> busy = new HashSet<>();
    private final Map<String, Integer> awaited = new HashMap<>();
    private final ArrayDeque<Ticket<T>> waiting = new ArrayDeque<>();
    private int running;

    /**
     * @param capacity how many requests may wait in all
     * @param batchLimit how many run together at most
     * @param mostBatches how many batches run side by side
     */
    public SkuQueues(int capacity, int batchLimit, int mostBatches) {
        this.capacity = capacity;
        this.batchLimit = batchLimit;
        this.mostBatches = mostBatches;
    }

    /** A request and who waits for its answer. */
    public record Ticket<T>(ReservationRequest request, T requester) {

        Set<String> skus() {
            return request.units().keySet();
        }
    }

    /** Whether the ticket runs at once; otherwise a later {@link #finish} gives it out. */
    public boolean arrive(Ticket<T> ticket) {
        if (running < mostBatches
                && Collections.disjoint(ticket.skus(), busy)
                && Collections.disjoint(ticket.skus(), awaited.keySet())) {
            busy.addAll(ticket.skus());
            running++;
            return true;
        }
        if (waiting.size() >= capacity) {
            throw ReservationProblem.tooManyWaiting();
        }
        waiting.add(ticket);
        ticket.skus().forEach(sku -> awaited.merge(sku, 1, Integer::sum));
        return false;
    }

    /** The batches that run now that this one is over; batches share no SKU. */
    public List<List<Ticket<T>>> finish(Collection<Ticket<T>> batch) {
        batch.forEach(ticket -> busy.removeAll(ticket.skus()));
        running--;
        List<List<Ticket<T>>> next = new ArrayList<>();
        while (running < mostBatches) {
            List<Ticket<T>> started = nextBatch(running == mostBatches - 1);
            if (started.isEmpty()) {
                break;
            }
            running++;
            next.add(started);
        }
        return next;
    }

    /** @param isLast whether it takes all that can run, because no other batch can */
    private List<Ticket<T>> nextBatch(boolean isLast) {
        List<Ticket<T>> batch = new ArrayList<>();
        Set<String> own = new HashSet<>();
        Set<String> passedOver = new HashSet<>();
        for (Iterator<Ticket<T>> tickets = waiting.iterator(); tickets.hasNext() && batch.size() < batchLimit; ) {
            Ticket<T> ticket = tickets.next();
            boolean isFree =
                    Collections.disjoint(ticket.skus(), busy) && Collections.disjoint(ticket.skus(), passedOver);
            if (isFree && (isLast || batch.isEmpty() || !Collections.disjoint(ticket.skus(), own))) {
                tickets.remove();
                batch.add(ticket);
                own.addAll(ticket.skus());
            } else {
                passedOver.addAll(ticket.skus());
            }
        }
        busy.addAll(own);
        batch.forEach(this::noLongerAwaited);
        return batch;
    }

    private void noLongerAwaited(Ticket<T> ticket) {
        ticket.skus().forEach(sku -> awaited.computeIfPresent(sku, (_, count) -> count == 1 ? null : count - 1));
    }
}
