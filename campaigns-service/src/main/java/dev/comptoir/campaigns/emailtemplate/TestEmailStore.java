package dev.comptoir.campaigns.emailtemplate;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Counts test mails hour by hour. */
@ApplicationScoped
class TestEmailStore {

    static final int MOST_AN_HOUR = 10;

    private static final String COUNT = """
            update recovery_email_tests
               set sent = case when began_at <= $2 then 1 else sent + 1 end,
                   began_at = case when began_at <= $2 then $1 else began_at end
            returning sent""";

    /** Refuses one too many, also when several are sent at once. */
    Uni<Void> count(SqlTx tx, Instant now) {
        return tx.only(COUNT, Columns::integer, now, now.minus(Duration.ofHours(1)))
                .invoke(TestEmailStore::check)
                .replaceWithVoid();
    }

    private static void check(int sent) {
        if (sent > MOST_AN_HOUR) {
            throw RecoveryTemplateProblem.tooManyTests(MOST_AN_HOUR);
        }
    }
}
