package dev.comptoir.files.file;

import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Which stored bytes are to go, and when; rows outlive crashes, so no bytes are left over. */
@ApplicationScoped
class RemovalStore {

    private final SqlTransactions transactions;

    RemovalStore(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    Uni<Void> plan(SqlTx tx, String key, Instant due) {
        return tx.query(
                        "insert into content_removals (storage_key, due_at) values ($1, $2)",
                        key,
                        due.atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    /** False when the sweeper was faster: the bytes are gone. */
    Uni<Boolean> cancel(SqlTx tx, String key) {
        return tx.query("delete from content_removals where storage_key = $1", key)
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> bringForward(String key, Instant due) {
        return transactions
                .query(
                        "update content_removals set due_at = $2 where storage_key = $1",
                        key,
                        due.atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    Uni<List<String>> takeDue(SqlTx tx, Instant now, int most) {
        return tx.query("""
                        delete from content_removals where storage_key = any(array(
                            select storage_key from content_removals where due_at <= $1
                             order by due_at limit $2 for update skip locked))
                        returning storage_key""", now.atOffset(ZoneOffset.UTC), most).map(rows -> {
            List<String> keys = new ArrayList<>();
            rows.forEach(row -> keys.add(row.getString(0)));
            return keys;
        });
    }
}
