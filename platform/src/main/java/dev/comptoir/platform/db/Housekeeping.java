package dev.comptoir.platform.db;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Forgets what is no longer needed: idempotency keys after 7 days, inbox rows after 30, mail bodies after 90. */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    // In small bites: a long delete would hold back vacuum and the other writers of the table.
    private static final List<String> FORGET = List.of("""
            delete from idempotency_keys where ctid = any(array(
                select ctid from idempotency_keys where created_at < now() - interval '7 days' limit 5000))""", """
            delete from inbox where ctid = any(array(
                select ctid from inbox where received_at < now() - interval '30 days' limit 5000))""", """
            update mails set text_body = '', html_body = ''
             where id = any(array(select id from mails
                 where created_at < now() - interval '90 days' and html_body <> '' and state <> 'READY' limit 500))""");

    private final SqlTransactions transactions;

    Housekeeping(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (String statement : FORGET) {
            done = done.chain(() -> run(statement));
        }
        return done;
    }

    /** One that fails must not keep the others from their work. */
    private Uni<Void> run(String statement) {
        return transactions
                .query(statement)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("old rows stay for another minute: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
