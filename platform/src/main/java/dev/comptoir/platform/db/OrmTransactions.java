package dev.comptoir.platform.db;

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

    OrmTransactions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Commits when the work gives an item, rolls back when it fails. The work makes no remote call. */
    public <T> Uni<T> run(Function<OrmTx, Uni<T>> work) {
        return Detached.fromItsCaller(() -> {
            OrmTx[] opened = new OrmTx[1];
            return sessions.withTransaction(session -> work.apply(opened[0] = new OrmTx(session)))
                    .invoke(() -> opened[0].committed());
        });
    }

    /** Reads without a transaction and without tracking what was read. */
    public <T> Uni<T> read(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return sessions.withStatelessSession(work);
    }
}
