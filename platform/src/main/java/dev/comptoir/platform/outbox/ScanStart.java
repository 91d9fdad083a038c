package dev.comptoir.platform.outbox;

/**
 * From which number on the relay looks for waiting rows. Rows that were sent stay for a while, and numbers do not commit in
 * their order; so a number is passed over only when everything up to it was sent and nobody can commit a lower one any more.
 */
final class ScanStart {

    private Mark before;
    private Mark last;
    private long decided;
    private long start;

    /**
     * How far numbers and transactions had come at one moment.
     *
     * @param lastNumber the newest that was given to a row
     * @param oldestRunning no transaction older than this one runs
     * @param nextTransaction every transaction that begins later has this id or a higher one
     */
    record Mark(long lastNumber, long oldestRunning, long nextTransaction) {}

    /** To be called before the scan that is to be settled. */
    synchronized void mark(Mark now) {
        // A row's number is taken in a transaction that has its id, or gets it at once: well before the next mark. So
        // once
        // all transactions of that next mark have ended, no number of the mark before it can appear.
        if (before != null && now.oldestRunning >= last.nextTransaction) {
            decided = before.lastNumber;
        }
        before = last;
        last = now;
    }

    /** Everything that the scan found was sent. */
    synchronized void settled() {
        start = decided;
    }

    /** Something below may wait: it could not be sent, or other shards are ours now. */
    synchronized void fromTheBeginning() {
        start = 0;
    }

    /** Rows up to this number need not be read. */
    synchronized long number() {
        return start;
    }
}
