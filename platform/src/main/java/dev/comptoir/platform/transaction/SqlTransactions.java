package dev.comptoir.platform.transaction;

import dev.comptoir.platform.idempotency.Idempotency;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Opens the transaction of a use case in the plain SQL lane. */
@ApplicationScoped
public class SqlTransactions {

    private final Pool pool;
    private final Idempotency idempotency;
    private final Inbox inbox;

    SqlTransactions(Pool pool, Idempotency idempotency, Inbox inbox) {
        this.pool = pool;
        this.idempotency = idempotency;
        this.inbox = inbox;
    }

    /** Commits when the work gives an item, rolls back when it fails. The work makes no remote call. */
    public <T> Uni<T> run(Function<SqlTx, Uni<T>> work) {
        return Uncancellable.run(() -> pool.getConnection()
                .chain(connection -> inTransaction(connection, work).eventually(connection::close)));
    }

    /** The same, once per Idempotency-Key: a known key gets its first answer again, without the work. */
    public <T> Uni<Replayable<T>> once(RequestKey key, Class<T> answer, Function<SqlTx, Uni<T>> work) {
        return run(tx -> idempotency.once(tx, key, answer, () -> work.apply(tx)));
    }

    /** The same, once per event and consumer, however often Kafka delivers it. */
    public Uni<Void> once(EventMeta meta, Function<SqlTx, Uni<Void>> effect) {
        return run(tx -> inbox.once(tx, meta, () -> effect.apply(tx)));
    }

    /** BEGIN is sent without waiting for its answer: the first statement travels with it, and fails with it. */
    private static <T> Uni<T> inTransaction(SqlConnection connection, Function<SqlTx, Uni<T>> work) {
        connection.beginAndForget();
        Transaction transaction = connection.transaction();
        SqlTx tx = new SqlTx(connection);
        return Uni.createFrom()
                .deferred(() -> work.apply(tx))
                .call(tx::writeDeferred)
                .call(transaction::commit)
                .onFailure()
                .call(() -> transaction.rollback().onFailure().recoverWithNull())
                .invoke(tx::committed);
    }
}
