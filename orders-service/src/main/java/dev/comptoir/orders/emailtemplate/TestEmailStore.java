package dev.comptoir.orders.emailtemplate;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Counts test mails; what is older than a day is deleted with the next one. */
@ApplicationScoped
class TestEmailStore {

    static final int MOST_AN_HOUR = 10;

    private static final String LOCK = "select email_version from store_profile for update";
    private static final String PURGE = "delete from order_email_tests where sent_at < $1";
    private static final String COUNT = "select count(*) from order_email_tests where sent_at > $1";
    private static final String ADD = "insert into order_email_tests (id, sent_at, sent_by) values ($1, $2, $3)";

    /** Refuses one too many, also when several are sent at once. */
    Uni<Void> add(SqlTx tx, UUID id, Instant now, String actor) {
        return tx.only(LOCK, Columns::number)
                .chain(() -> tx.execute(PURGE, now.minus(Duration.ofDays(1))))
                .chain(() -> tx.only(COUNT, Columns::number, now.minus(Duration.ofHours(1))))
                .invoke(TestEmailStore::check)
                .chain(() -> tx.execute(ADD, id, now, actor))
                .replaceWithVoid();
    }

    private static void check(long sent) {
        if (sent >= MOST_AN_HOUR) {
            throw EmailTemplateProblem.tooManyTests(MOST_AN_HOUR);
        }
    }
}
