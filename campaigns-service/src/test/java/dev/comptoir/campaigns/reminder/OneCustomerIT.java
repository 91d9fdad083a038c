package dev.comptoir.campaigns.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.campaigns.Story;
import dev.comptoir.campaigns.TestClock;
import dev.comptoir.campaigns.sending.RecoveryDesk;
import dev.comptoir.kernel.CustomerKey;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "campaigns")
class OneCustomerIT {

    @Inject
    RecoveryDesk desk;

    private final String name = "ann-" + UUID.randomUUID();

    @AfterEach
    void only_the_built_in_one() {
        Database.current()
                .execute("update recovery_campaigns set deleted_at = now() where not is_system and deleted_at is null");
    }

    private static String campaign(String minimum) {
        return given().auth()
                .oauth2(Tokens.all())
                .contentType(ContentType.JSON)
                .body("""
                        {"name":"Above %s","minCartTotal":{"amount":"%s","currency":"EUR"},
                         "steps":[{"delayAfterAbandonment":"PT1H"}]}""".formatted(minimum, minimum))
                .post("/recovery-campaigns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Story cart(String tag, String total) {
        return new Story(name + tag + "@example.test", TestClock.CLOCK.instant())
                .worth(total)
                .abandoned();
    }

    private void runAnHourAfter(Story story) {
        desk.runAt(story.abandonedAt.plus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ann@x.test", "ann+a@x.test", "ann+a+b@x.test", "+ann@x.test", "ann@x+y.test", "a+b@c+d@x", "a+b"
            })
    void the_database_and_the_programs_have_one_rule_of_who_is_one_customer(String email) {
        assertThat(Database.current().value("select customer_key(?)", email)).isEqualTo(CustomerKey.of(email));
    }

    @Test
    void a_customer_belongs_to_one_campaign_by_whichever_address_and_total() {
        String big = campaign("8100.00");
        String huge = campaign("8200.00");
        Story first = cart("", "8150.00");
        runAnHourAfter(first);
        assertThat(first.state()).isEqualTo("SENT");

        Story tagged = cart("+shop", "8250.00");
        assertThat(tagged.campaign()).hasToString(big);
        runAnHourAfter(tagged);
        assertThat(tagged.state()).isEqualTo("SENT");
        assertThat(MailSeam.awaitMailsTo(tagged.email, 1)).hasSize(1);
        Story small = cart("+other", "12.00");
        assertThat(small.campaign()).hasToString(big);

        Story stranger = Story.fresh().worth("8250.00").abandoned();
        assertThat(stranger.campaign()).hasToString(huge);
    }

    @Test
    void what_another_campaign_had_planned_for_the_customer_does_not_go_out() {
        campaign("8100.00");
        campaign("8200.00");
        Story first = cart("", "8150.00");
        TestClock.CLOCK.advance(Duration.ofMinutes(30));
        Story tagged = cart("+shop", "8250.00");
        runAnHourAfter(first);
        assertThat(first.state()).isEqualTo("SENT");
        runAnHourAfter(tagged);
        assertThat(tagged.state()).isEqualTo("SUPPRESSED CAMPAIGN_CHANGED");
        assertThat(tagged.mails()).isZero();
    }
}
