package dev.comptoir.campaigns.simulation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.comptoir.campaigns.Story;
import dev.comptoir.campaigns.TestClock;
import dev.comptoir.json.Json;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "campaigns")
class SimulationIT {

    @Test
    void shows_which_of_todays_carts_it_would_take_and_when_each_mail_would_go() {
        TestClock.CLOCK.advance(Duration.ofDays(15));
        Story large = Story.fresh().worth("44010.00").abandoned();
        Story same = Story.fresh().worth("44010.00").abandoned().resumed(2);
        Story small = Story.fresh().worth("43999.99").abandoned();
        long planned = large.sends().size();

        simulate("44000.00")
                .statusCode(200)
                .body("cartsMailed", equalTo(1))
                .body("emails", equalTo(2))
                .body("carts.cartId", contains(large.cartId.toString()))
                .body("carts[0].email", equalTo(large.email))
                .body("carts[0].emails.step", contains(1, 2))
                .body(
                        "carts[0].emails[1].dueAt",
                        equalTo(large.abandonedAt.plus(Duration.ofDays(1)).toString()));
        simulate("43000.00")
                .body("carts.cartId", hasItems(large.cartId.toString(), small.cartId.toString()))
                .body("carts.cartId", not(hasItems(same.cartId.toString())));
        simulate("45000.00").body("carts", empty());

        assertThat(large.sends()).hasSize((int) planned);
        simulate("-1.00").statusCode(422).body("code", equalTo("invalid-threshold"));
    }

    private static ValidatableResponse simulate(String minimum) {
        return given().auth()
                .oauth2(Tokens.secret("campaigns:read"))
                .contentType(ContentType.JSON)
                .body(Json.write(Map.of(
                        "name",
                        "Thought of",
                        "minCartTotal",
                        Map.of("amount", minimum, "currency", "EUR"),
                        "steps",
                        List.of(Map.of("delayAfterAbandonment", "PT1H"), Map.of("delayAfterAbandonment", "P1D")))))
                .post("/recovery-campaigns/simulation")
                .then();
    }
}
