package dev.comptoir.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "notes", topics = "dlq.testkit.extra")
class ComptoirServersIT {

    @Test
    void a_key_with_the_scope_writes_and_mails() {
        String answer = post(Tokens.secret("orders:write"), "first")
                .statusCode(200)
                .extract()
                .asString();

        assertThat(answer).isEqualTo("key_test Test merchant secret");
        assertThat(Database.current().count("notes where text = ?", "first")).isOne();
        var mail = MailSeam.awaitMailsTo("notes@example.test", 1).getFirst();
        assertThat(mail.subject()).isEqualTo("Noté: first");
        assertThat(mail.text()).contains("Wrote first");
        assertThat(mail.attachments().getFirst().content()).isEqualTo("first".getBytes());
    }

    @Test
    void a_key_without_the_scope_is_refused() {
        post(Tokens.secret("orders:read"), "second").statusCode(403);
        post(Tokens.storefront(), "second").statusCode(403);

        assertThat(Database.current().count("notes where text = ?", "second")).isZero();
    }

    @Test
    void expired_and_forged_tokens_are_refused() {
        post(Tokens.expired(), "third").statusCode(401);
        post(Tokens.forged(), "third").statusCode(401);
        given().body("third").post("/notes").then().statusCode(401);

        assertThat(Database.current().count("notes where text = ?", "third")).isZero();
    }

    @Test
    void a_look_does_not_mind_that_the_connections_of_the_ones_before_have_ended() throws SQLException {
        Database.current().count("notes");
        try (Connection other = Database.current().open();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()"
                    // The program's own, which another test needs, are of another client.
                    + " and application_name = 'PostgreSQL JDBC Driver'");
        }
        assertThat(Database.current().count("notes where text = ?", "fourth")).isZero();
    }

    private static ValidatableResponse post(String token, String text) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.TEXT)
                .body(text)
                .post("/notes")
                .then();
    }
}
