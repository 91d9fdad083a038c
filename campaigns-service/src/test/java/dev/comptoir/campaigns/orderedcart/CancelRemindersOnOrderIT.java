package dev.comptoir.campaigns.orderedcart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.campaigns.Story;
import dev.comptoir.campaigns.TestClock;
import dev.comptoir.campaigns.sending.RecoveryDesk;
import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.campaigns.RecoveryStoppedV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "campaigns")
class CancelRemindersOnOrderIT {

    private final Database database = Database.current();

    @Inject
    RecoveryDesk desk;

    @Test
    void an_order_of_a_shopper_who_left_nothing_behind_is_remembered_with_its_cart() {
        Story story = Story.fresh().ordered();

        assertThat(database.count(
                        "recovery_owners where email = ? and ordered_at = ?::timestamptz and not may_wait",
                        story.email,
                        TestClock.CLOCK.instant().toString()))
                .isEqualTo(1);
        assertThat(database.count("ordered_carts where cart_id = ?", story.cartId))
                .isEqualTo(1);
    }

    @Test
    void an_order_without_a_cart_and_an_address_is_taken_and_remembers_nothing() {
        long shoppers = database.count("recovery_owners where email = ''");

        Story.fresh().ordered(null, "", TestClock.CLOCK.instant());

        assertThat(database.count("recovery_owners where email = ''"))
                .isEqualTo(shoppers)
                .isZero();
        assertThat(database.count("ordered_carts where cart_id = ?", new UUID(0, 0)))
                .isZero();
    }

    @Test
    @Proves("V16")
    void an_order_heard_of_twice_stops_what_was_planned_before_it_and_nothing_later() {
        Story story = Story.fresh();
        OrderCompletedV1 order = story.order(UUID.randomUUID(), story.email, story.abandonedAt.minusSeconds(60));
        UUID id = UUID.randomUUID();
        story.tell(id, order, "campaigns.orders").abandoned();
        assertThat(story.state()).isEqualTo("SCHEDULED");

        story.tell(id, order, "campaigns.orders").resumed(2);

        assertThat(story.state()).isEqualTo("STOPPED RESUMED");
        assertThat(database.count("inbox where event_id = ?", id)).isEqualTo(1);
    }

    @Test
    void every_later_order_is_looked_at_only_as_long_as_something_is_planned() {
        Story story = Story.fresh().abandoned();
        assertThat(mayWait(story)).isTrue();

        story.ordered(UUID.randomUUID(), story.email, story.abandonedAt.minusSeconds(60));
        assertThat(story.state()).isEqualTo("SCHEDULED");
        assertThat(mayWait(story)).isTrue();

        story.ordered(UUID.randomUUID(), story.email, story.abandonedAt.plusSeconds(60));
        assertThat(story.state()).isEqualTo("STOPPED ORDERED");
        assertThat(mayWait(story)).isFalse();

        Story next = new Story(story.email, story.abandonedAt.plusSeconds(3_600)).abandoned();
        assertThat(mayWait(story)).isTrue();
        next.ordered(UUID.randomUUID(), story.email, next.abandonedAt.plusSeconds(60));
        assertThat(next.state()).isEqualTo("STOPPED ORDERED");
    }

    @Test
    @Proves("V16")
    void an_order_heard_of_while_a_cart_of_the_shopper_is_being_taken_in_stops_that_one_too() throws SQLException {
        Story story = Story.fresh().abandoned(1);
        Story other = new Story(story.email, story.abandonedAt.plusSeconds(30));
        story.ordered(UUID.randomUUID(), story.email, story.abandonedAt.plusSeconds(1));
        assertThat(mayWait(story)).isFalse();

        // Another instance has the shopper's row and plans a mail it has not committed yet.
        try (Connection instance = database.open();
                EventCapture told = EventCapture.of(Topics.CAMPAIGNS_RECOVERY);
                EventPublisher publisher = new EventPublisher()) {
            instance.setAutoCommit(false);
            takeIn(instance, story, other);
            UUID order =
                    publisher.publish(story.order(UUID.randomUUID(), story.email, other.abandonedAt.plusSeconds(60)));
            awaitSomeoneWaiting();
            instance.commit();

            assertThat(told.await(RecoveryStoppedV1.class, other.cartId).reason())
                    .isEqualTo("ORDERED");
            assertThat(other.state()).isEqualTo("STOPPED ORDERED");
            assertThat(database.count("inbox where event_id = ?", order)).isEqualTo(1);
        }
    }

    @Test
    @Proves("V16")
    void a_cart_that_became_an_order_is_not_written_about_even_if_its_series_still_stands() {
        Story story = Story.fresh().abandoned();
        database.execute("insert into ordered_carts values (?, now())", story.cartId);

        desk.runTwoHoursAfter(story);

        assertThat(story.state()).isEqualTo("STOPPED ORDERED");
        assertThat(story.mails()).isZero();
    }

    private boolean mayWait(Story story) {
        return (boolean) database.value("select may_wait from recovery_owners where email = ?", story.email);
    }

    /** As ScheduleReminders would, with the first cart as the model of the second. */
    private static void takeIn(Connection instance, Story model, Story cart) throws SQLException {
        run(instance, "select 1 from recovery_owners where email = ? for update", model.email);
        run(instance, "update recovery_owners set may_wait = true where email = ?", model.email);
        run(instance, """
                insert into recovery_carts (cart_id, version, owner_id, recipient, locale, items, total_minor, currency,
                                            abandoned_at, state, campaign_id)
                select ?, version, owner_id, recipient, locale, items, total_minor, currency, ?::timestamptz, 'ABANDONED',
                       campaign_id
                  from recovery_carts where cart_id = ?""", cart.cartId, cart.abandonedAt.toString(), model.cartId);
        run(instance, """
                insert into recovery_sends (id, cart_id, owner_id, campaign_id, abandoned_at, step, state, due_at)
                select gen_random_uuid(), cart_id, owner_id, campaign_id, abandoned_at, 1, 'SCHEDULED',
                       abandoned_at + interval '2 hours'
                  from recovery_carts where cart_id = ?""", cart.cartId);
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    private void awaitSomeoneWaiting() {
        await("the order waits for the shopper's row")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> database.count(
                                "pg_stat_activity where wait_event_type = 'Lock'" + " and datname = current_database()")
                        > 0);
    }
}
