package dev.comptoir.platform.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Rows that Kafka has acknowledged and that are still in the outbox. A broker without replicas acknowledges before a record is
 * on its disk: until it is, the row is the only copy that a loss of power leaves, and after it the next start sends it again.
 */
final class SentRows {

    private static final long BUNDLE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final long deletedAfterNanos;
    private final Map<Long, Long> sent = new LinkedHashMap<>();
    private Long lastTaken;

    SentRows(long deletedAfterMs) {
        this.deletedAfterNanos = TimeUnit.MILLISECONDS.toNanos(deletedAfterMs);
    }

    synchronized void add(Collection<Long> sequences, long nanoTime) {
        sequences.forEach(sequence -> sent.put(sequence, nanoTime));
    }

    /** Not to be sent once more. */
    synchronized Long[] sequences() {
        return sent.keySet().toArray(Long[]::new);
    }

    /** Takes out those that are on the disk by now, once in a while: many rows are deleted at the price of one. */
    synchronized List<Long> due(long nanoTime) {
        List<Long> due = new ArrayList<>();
        if (deletedAfterNanos > 0 && lastTaken != null && nanoTime - lastTaken < BUNDLE_NANOS) {
            return due;
        }
        for (Map.Entry<Long, Long> row : sent.entrySet()) {
            if (nanoTime - row.getValue() < deletedAfterNanos) {
                break;
            }
            due.add(row.getKey());
        }
        if (!due.isEmpty()) {
            lastTaken = nanoTime;
        }
        due.forEach(sent::remove);
        return due;
    }
}
