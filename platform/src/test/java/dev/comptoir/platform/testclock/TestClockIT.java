package dev.comptoir.platform.testclock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.mail.OutgoingMail;
import dev.comptoir.platform.security.SuitePasses;
import dev.comptoir.platform.time.ClockLead;
import dev.comptoir.platform.time.MachineTime;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TestClockProfile.class)
@WithComptoir(database = "platform")
class TestClockIT {

    @Inject
    SuitePasses passes;

    @Inject
    ClockLead lead;

    @Inject
    Clock clock;

    @Inject
    @MachineTime
    Clock machineClock;

    @Inject
    SqlTransactions transactions;

    @Inject
    MailOutbox mails;

    @TestHTTPResource("/")
    URI address;

    /** The other tests of this database live in the time of the machine. */
    @AfterAll
    static void forget() {
        Database.current().execute("delete from test_clock");
    }

    private static OutgoingMail mail() {
        UUID reason = UUID.randomUUID();
        return new OutgoingMail(
                "moved:" + reason,
                OutgoingMail.Kind.TRANSACTIONAL,
                "moved",
                reason,
                "store@example.test",
                "moved@example.test",
                "In two days",
                "Text",
                "<p>Text</p>",
                "",
                "");
    }

    private ValidatableResponse reach(Duration ahead) {
        return given().header("Authorization", passes.issue(ClockMove.PURPOSE))
                .contentType("application/json")
                .body("{\"leadMicros\":%d}".formatted(ahead.toNanos() / 1_000))
                .put("/internal/test-clock")
                .then();
    }

    @Test
    void a_move_is_stored_and_never_taken_back() {
        Duration further = lead.current().plusDays(2);

        reach(further).statusCode(200).body("leadMicros", equalTo(further.toNanos() / 1_000));
        reach(further.minusDays(1)).statusCode(200).body("leadMicros", equalTo(further.toNanos() / 1_000));

        assertThat(Duration.between(machineClock.instant(), clock.instant()))
                .isCloseTo(further, Duration.ofSeconds(10));
        assertThat(Database.current().count("test_clock where lead_micros = ?", further.toNanos() / 1_000))
                .isEqualTo(1);
        given().get(address.resolve("/q/health/ready"))
                .then()
                .body("checks.find { it.name == 'test clock' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'test clock' }.data.ahead", equalTo(further.toString()));
    }

    @Test
    void what_another_instance_was_told_is_followed() {
        Duration further = lead.current().plusDays(1);
        Database.current().execute("""
                insert into test_clock (lead_micros) values (%d)
                on conflict (id) do update set lead_micros = excluded.lead_micros""".formatted(further.toNanos() / 1_000));

        await().until(() -> lead.current().equals(further));
    }

    @Test
    void a_mail_of_the_moved_time_goes_out_and_says_so() {
        reach(lead.current().plusDays(3)).statusCode(200);
        UUID id = transactions.run(tx -> mails.add(tx, mail())).await().atMost(Duration.ofSeconds(60));

        await().until(() -> Database.current().count("mails where id = ? and state = 'SENT'", id) == 1);
        assertThat(Database.current().count("mails where id = ? and sent_at > now() + interval '2 days'", id))
                .isEqualTo(1);
    }

    @Test
    void only_the_suite_moves_a_program() {
        given().contentType("application/json")
                .body("{\"leadMicros\":1}")
                .put("/internal/test-clock")
                .then()
                .statusCode(403)
                .body("code", equalTo("suite-only"));
        reach(Duration.ofDays(3_654)).statusCode(400);
    }
}
