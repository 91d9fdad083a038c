package dev.comptoir.campaigns.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.campaigns.Story;
import dev.comptoir.campaigns.campaign.domain.RecoveryCampaign;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "campaigns")
class ManyWaitingIT {

    private static final UUID SYSTEM = RecoveryCampaign.SYSTEM;
    private static final String OFF = "00000000-0000-7000-8000-0000000000ff";

    @Inject
    RecoveryDesk desk;

    @AfterEach
    void nothing_waits() {
        Database database = Database.current();
        database.execute(
                "delete from recovery_sends where cart_id in (select cart_id from recovery_carts where items = '[]')");
        database.execute("delete from recovery_carts where items = '[]'");
        database.execute("delete from recovery_campaigns where id = ?", UUID.fromString(OFF));
    }

    private static void insert(String sql, UUID owner) {
        Database.current().execute(sql.replace("OFF", "'" + OFF + "'::uuid"), owner);
    }

    /** @param state of their mails, with its reason */
    private static void carts(UUID owner, int count, String state) {
        insert("""
                insert into recovery_campaigns (id, name, is_system, is_enabled, threshold_minor, currency, created_at, updated_at)
                select OFF, 'Off', false, false, 99999999, 'EUR', now(), now() where ?::uuid is not null""", owner);
        insert("""
                insert into recovery_carts (cart_id, version, owner_id, recipient, locale, items, total_minor, currency, abandoned_at,
                                            state, campaign_id)
                select gen_random_uuid(), 1, ?, 'a@example.test', 'en', '[]', 1, 'EUR', now() - interval '20 days', 'ABANDONED', OFF
                  from generate_series(1, %d)""".formatted(count), owner);
        insert("""
                insert into recovery_sends (id, cart_id, owner_id, campaign_id, abandoned_at, step, state, reason, due_at)
                select gen_random_uuid(), cart_id, owner_id, campaign_id, abandoned_at, 1, %s, abandoned_at
                  from recovery_carts where owner_id = ? and campaign_id = OFF""".formatted(state), owner);
    }

    /** Carts that one owner has left before, the newest of them a minute before the given time. */
    private static void leftBefore(UUID owner, int count, Instant time) {
        Database.current().execute("""
                insert into recovery_carts (cart_id, version, owner_id, recipient, locale, items, total_minor, currency, abandoned_at,
                                            state, campaign_id)
                select gen_random_uuid(), 1, o.id, o.email, 'en', '[]', 1, 'EUR', cast(? as timestamptz) - n * interval '1 minute',
                       'ABANDONED', ?
                  from recovery_owners o cross join generate_series(1, %d) n where o.id = ?""".formatted(count), time.toString(), SYSTEM, owner);
        Database.current().execute("""
                insert into recovery_sends (id, cart_id, owner_id, campaign_id, abandoned_at, step, state, reason, due_at)
                select gen_random_uuid(), cart_id, owner_id, campaign_id, abandoned_at, 1,
                       case when abandoned_at > cast(? as timestamptz) - interval '61 minutes' then 'SCHEDULED' else 'SUPPRESSED' end,
                       case when abandoned_at > cast(? as timestamptz) - interval '61 minutes' then '' else 'NEWER_CART' end,
                       abandoned_at + interval '2 hours'
                  from recovery_carts where owner_id = ? and items = '[]'""", time.toString(), time.toString(), owner);
        Database.current().execute("analyze recovery_carts");
        Database.current().execute("analyze recovery_sends");
    }

    /** How PostgreSQL looks for what a new cart of the owner asks for. */
    private static String plan(String query, UUID owner) {
        return Database.current().rows("explain " + query, owner).toString();
    }

    @Test
    void ten_thousand_carts_of_one_owner_have_one_campaign_and_one_mail_for_a_step() {
        Story first = Story.fresh().abandoned();
        UUID owner = (UUID) first.sends().getFirst().get("owner_id");
        leftBefore(owner, 9_900, first.abandonedAt);
        List<Story> later = IntStream.rangeClosed(1, 99)
                .mapToObj(n -> new Story(first.email, first.abandonedAt.plusSeconds(n)))
                .toList();
        try (EventPublisher publisher = new EventPublisher()) {
            later.forEach(story -> publisher.publish(story.event(1, story.abandonedAt)));
        }
        Story newest = new Story(first.email, first.abandonedAt.plusSeconds(100)).abandoned();
        Awaitility.await("all are known")
                .atMost(Duration.ofSeconds(60))
                .until(() -> Database.current().count("recovery_carts where owner_id = ?", owner) == 10_001);

        desk.runTwoHoursAfter(newest);
        desk.runAt(newest.abandonedAt.plus(Duration.ofHours(4)));

        assertThat(newest.state()).isEqualTo("SENT");
        assertThat(Database.current().count("recovery_sends where owner_id = ? and state = 'SENT'", owner))
                .isEqualTo(1);
        assertThat(Database.current().count("mails where recipient = ?", first.email))
                .isEqualTo(1);
        assertThat(Database.current().count("recovery_sends where owner_id = ? and state = 'SCHEDULED'", owner))
                .isZero();
        assertThat(Database.current()
                        .count("(select distinct campaign_id from recovery_sends where owner_id = ?) c", owner))
                .isEqualTo(1);
        assertThat(plan("""
                select from recovery_carts where owner_id = ? and state = 'ABANDONED' and abandoned_at > now()""", owner)).contains("Index Scan").doesNotContain("Seq Scan");
        assertThat(plan("select from recovery_sends where owner_id = ? and state = 'SCHEDULED'", owner))
                .contains("recovery_sends_open")
                .doesNotContain("Seq Scan");
    }

    @Test
    void what_is_due_of_a_campaign_that_is_off_does_not_stand_in_the_way() {
        Story story = Story.fresh().abandoned();
        UUID other = (UUID) Story.fresh().abandoned().sends().getFirst().get("owner_id");
        carts(other, 1_000, "'SCHEDULED', ''");
        desk.runTwoHoursAfter(story);
        assertThat(story.state()).isEqualTo("SENT");
        assertThat(Database.current()
                        .count("recovery_sends where campaign_id = ? and state = 'SCHEDULED'", UUID.fromString(OFF)))
                .isEqualTo(1_000);
    }
}
