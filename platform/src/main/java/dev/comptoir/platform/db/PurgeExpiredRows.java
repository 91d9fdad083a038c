package dev.comptoir.platform.db;

import dev.comptoir.platform.steps.Steps;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Deletes rows that are no longer needed: idempotency keys after 7 days, inbox rows after 30, mail bodies after 90. */
@ApplicationScoped
class PurgeExpiredRows {

    private static final Logger LOG = Logger.getLogger(PurgeExpiredRows.class);

    // In small bites: a long delete would hold back vacuum and the other writers of the table.
    private static final List<String> PURGES = List.of("""
            delete from idempotency_keys where ctid = any(array(
                select ctid from idempotency_keys where created_at < now() - interval '7 days' limit 5000))""", """
            delete from inbox where ctid = any(array(
                select ctid from inbox where received_at < now() - interval '30 days' limit 5000))""", """
            update mails set text_body = '', html_body = ''
             where id = any(array(select id from mails
                 where created_at < now() - interval '90 days' and html_body <> '' and state <> 'READY' limit 500))""");

    private final SqlPool pool;

    PurgeExpiredRows(SqlPool pool) {
        this.pool = pool;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return Steps.each(PURGES, this::run);
    }

    /** One that fails must not keep the others from their work. */
    private Uni<Void> run(String statement) {
        return pool.query(statement)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("old rows stay for another minute: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
