package dev.comptoir.campaigns.orderedcart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.campaigns.TestClock;
import dev.comptoir.campaigns.campaign.domain.Delay;
import dev.comptoir.campaigns.mail.ReminderMail;
import dev.comptoir.campaigns.reminder.domain.SendPolicy;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "campaigns")
class PurgeOrderedCartsIT {

    @Inject
    PurgeOrderedCarts forget;

    @Test
    void keeps_an_order_as_long_as_a_mail_about_its_cart_can_matter() {
        assertThat(PurgeOrderedCarts.KEPT_FOR)
                .isGreaterThan(Delay.LONGEST.plus(SendPolicy.LATEST).plus(ReminderMail.LINK_LIFETIME));
        Instant limit = TestClock.CLOCK.instant().minus(PurgeOrderedCarts.KEPT_FOR);
        UUID kept = ordered(limit, 1);
        UUID gone = ordered(limit.minusSeconds(1), 1);

        run();

        assertThat(rows(kept)).isEqualTo(1);
        assertThat(rows(gone)).isZero();
    }

    @Test
    void forgets_more_than_one_bite_in_one_run() {
        Instant longAgo = TestClock.CLOCK.instant().minus(Duration.ofDays(400));
        ordered(longAgo, 2_500);

        run();

        assertThat(Database.current()
                        .count("ordered_carts where ordered_at < ?::timestamptz", longAgo.plusSeconds(1) + ""))
                .isZero();
    }

    private void run() {
        forget.handle().await().atMost(Duration.ofSeconds(60));
    }

    private static UUID ordered(Instant at, int number) {
        Database.current().execute("""
                insert into ordered_carts (cart_id, ordered_at)
                select gen_random_uuid(), ?::timestamptz from generate_series(2, ?)""", at.toString(), number);
        UUID cartId = UUID.randomUUID();
        Database.current().execute("insert into ordered_carts values (?, ?::timestamptz)", cartId, at.toString());
        return cartId;
    }

    private static long rows(UUID cartId) {
        return Database.current().count("ordered_carts where cart_id = ?", cartId);
    }
}
