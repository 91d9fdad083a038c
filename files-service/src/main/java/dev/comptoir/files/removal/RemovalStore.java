package dev.comptoir.files.removal;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.signal.Signal;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Stores which bytes are to be removed, and when; rows outlive crashes, so no bytes are left over. */
@ApplicationScoped
public class RemovalStore {

    private static final String PLAN = "insert into content_removals (storage_key, due_at) values ($1, $2)";
    private static final String CANCEL = "delete from content_removals where storage_key = $1 and claimed_at is null";
    private static final String BRING_FORWARD =
            "update content_removals set due_at = $2 where storage_key = $1 and claimed_at is null";
    private static final String CLAIM_DUE = """
            update content_removals set claimed_at = $1, due_at = $2 where storage_key = any(array(
                select storage_key from content_removals where due_at <= $1
                 order by due_at limit $3 for update skip locked))
            returning storage_key""";
    private static final String REMOVED = "delete from content_removals where storage_key = $1";

    /** Who claims bytes and dies leaves them to the next. */
    private static final Duration FOR_THE_REMOVAL = Duration.ofMinutes(10);

    private final SqlPool pool;
    private final Signal due = new Signal();

    RemovalStore(SqlPool pool) {
        this.pool = pool;
    }

    /** Raised when a commit leaves bytes behind, so that they do not wait for the next turn. */
    Signal due() {
        return due;
    }

    public Uni<Void> plan(SqlTx tx, String key, Instant dueAt) {
        return tx.execute(PLAN, key, dueAt).replaceWithVoid();
    }

    public Uni<Void> removeAfterCommit(SqlTx tx, String key, Instant now) {
        return plan(tx, key, now).invoke(() -> tx.afterCommit(due::raise));
    }

    /** False when the bytes are being removed or are gone. */
    public Uni<Boolean> cancel(SqlTx tx, String key) {
        return tx.execute(CANCEL, key).map(rows -> rows == 1);
    }

    public Uni<Void> bringForward(String key, Instant dueAt) {
        return pool.execute(BRING_FORWARD, key, dueAt).replaceWithVoid();
    }

    Uni<List<String>> claimDue(SqlTx tx, Instant now, int most) {
        return tx.list(CLAIM_DUE, Columns::text, now, now.plus(FOR_THE_REMOVAL), most);
    }

    /** The bytes are gone. */
    Uni<Void> markRemoved(String key) {
        return pool.execute(REMOVED, key).replaceWithVoid();
    }
}
