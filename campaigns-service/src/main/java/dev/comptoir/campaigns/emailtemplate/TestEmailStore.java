package dev.comptoir.campaigns.emailtemplate;

import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Counts test mails hour by hour. */
@ApplicationScoped
class TestEmailStore {

    static final int MOST_AN_HOUR = 10;
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private static final String COUNT = """
            update recovery_email_tests
               set sent = case when began_at <= $2 then 1 else sent + 1 end,
                   began_at = case when began_at <= $2 then $1 else began_at end
            returning sent, began_at""";

    /** Refuses one too many, also when several are sent at once. */
    Uni<Void> count(SqlTx tx, Instant now) {
        return tx.only(COUNT, c -> new Hour(c.integer(), c.instant()), now, now.minus(AN_HOUR))
                .invoke(hour -> hour.check(now))
                .replaceWithVoid();
    }

    private record Hour(int sent, Instant beganAt) {

        void check(Instant now) {
            if (sent > MOST_AN_HOUR) {
                Duration left = Duration.between(now, beganAt.plus(AN_HOUR));
                throw RecoveryTemplateProblem.tooManyTests(
                        MOST_AN_HOUR, Math.max(1, left.plusMillis(999).toSeconds()));
            }
        }
    }
}
