package dev.comptoir.platform.transaction;

import dev.comptoir.platform.idempotency.Idempotency;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Opens the transaction of a use case in the Hibernate Reactive lane. */
@ApplicationScoped
@IfBuildProperty(name = "comptoir.orm", stringValue = "true")
public class OrmTransactions {

    private final Mutiny.SessionFactory sessions;
    private final Idempotency idempotency;
    private final Inbox inbox;

    OrmTransactions(Mutiny.SessionFactory sessions, Idempotency idempotency, Inbox inbox) {
        this.sessions = sessions;
        this.idempotency = idempotency;
        this.inbox = inbox;
    }

    /** Commits when the work gives an item, rolls back when it fails. The work makes no remote call. */
    public <T> Uni<T> run(Function<OrmTx, Uni<T>> work) {
        return Uncancellable.run(() -> {
            OrmTx[] opened = new OrmTx[1];
            return sessions.withTransaction(session -> {
                        OrmTx tx = opened[0] = new OrmTx(session);
                        return work.apply(tx).call(tx::writeDeferred);
                    })
                    .invoke(() -> opened[0].committed());
        });
    }

    /** The same, once per Idempotency-Key: a known key gets its first answer again, without the work. */
    public <T> Uni<Replayable<T>> once(RequestKey key, Class<T> answer, Function<OrmTx, Uni<T>> work) {
        return run(tx -> idempotency.once(tx, key, answer, () -> work.apply(tx)));
    }

    /** The same, once per event and consumer, however often Kafka delivers it. */
    public Uni<Void> once(EventMeta meta, Function<OrmTx, Uni<Void>> effect) {
        return run(tx -> inbox.once(tx, meta, () -> effect.apply(tx)));
    }

    /** Reads without a transaction and without tracking what was read. */
    public <T> Uni<T> read(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return sessions.withStatelessSession(work);
    }
}
