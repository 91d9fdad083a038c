package dev.comptoir.platform.probe;

import dev.comptoir.contracts.files.FileUploadedV1;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.EventRoutes;
import dev.comptoir.platform.inbox.Inbox;
import dev.comptoir.platform.trace.Trace;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class NoteConsumer {

    static final Map<String, String> TRACES = new ConcurrentHashMap<>();
    static final AtomicInteger PASSING_FAILURES = new AtomicInteger();
    static final AtomicInteger CLOSED_POOLS = new AtomicInteger();

    private final Vertx vertx;
    private final EventDispatcher dispatcher;
    private final Inbox inbox;
    private final SqlTransactions transactions;
    private final SqlPool pool;
    private final EventRoutes routes = new EventRoutes().on(FileUploadedV1.class, this::count);

    NoteConsumer(Vertx vertx, EventDispatcher dispatcher, Inbox inbox, SqlTransactions transactions, SqlPool pool) {
        this.vertx = vertx;
        this.dispatcher = dispatcher;
        this.inbox = inbox;
        this.transactions = transactions;
        this.pool = pool;
    }

    @Incoming("probe")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, "platform.probe", routes);
    }

    private Uni<Void> count(EventMeta meta, FileUploadedV1 event) {
        TRACES.put(event.name(), Trace.current());
        if (event.name().startsWith("poison")) {
            throw new IllegalArgumentException("this effect never works");
        }
        if (event.name().startsWith("passing") && PASSING_FAILURES.getAndIncrement() < 2) {
            return pool.query("select pg_terminate_backend(pg_backend_pid())").replaceWithVoid();
        }
        if (event.name().startsWith("closed") && CLOSED_POOLS.getAndIncrement() < 2) {
            return askAClosedPool();
        }
        return transactions.run(tx -> inbox.once(
                tx,
                meta,
                () -> tx.execute("insert into effects (event_id, number) values ($1, $2)", meta.id(), event.size())
                        .replaceWithVoid()));
    }

    /** Fails as every statement does between the end of the pool and the end of the program. */
    private Uni<Void> askAClosedPool() {
        Pool pool = PgBuilder.pool().using(vertx).build();
        return pool.close().chain(() -> pool.query("select 1").execute()).replaceWithVoid();
    }
}
