package dev.comptoir.campaigns.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.campaigns.Story;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "campaigns")
class ManyWaitingIT {

    private static final String OFF = "00000000-0000-7000-8000-0000000000ff";

    @Inject
    RecoveryDesk desk;

    @AfterEach
    void nothing_waits() {
        Database database = Database.current();
        database.execute("delete from recovery_sends where campaign_id = ?", UUID.fromString(OFF));
        database.execute("delete from recovery_carts where campaign_id = ?", UUID.fromString(OFF));
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
