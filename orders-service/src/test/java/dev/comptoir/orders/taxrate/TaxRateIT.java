package dev.comptoir.orders.taxrate;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.TaxRateSavedV1;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class TaxRateIT {

    private static String rate(String region, String percent) {
        return """
                {"name":"VAT","country":"CA","region":"%s","percent":"%s","appliesToShipping":true}""".formatted(region, percent);
    }

    @Test
    void a_tax_rate_is_added_replaced_and_deleted_and_published_each_time() {
        String region = "R-" + UUID.randomUUID();
        try (EventCapture events = EventCapture.of(Topics.ORDERS_STORE)) {
            String id = asked().body(rate(region, "14.97"))
                    .post("/tax-rates")
                    .then()
                    .statusCode(201)
                    .body("percent", equalTo("14.97"))
                    .extract()
                    .path("id");
            assertThat(events.await(TaxRateSavedV1.class, "tax-rate:" + id).basisPoints())
                    .isEqualTo(1497);
            asked().header("If-Match", "\"1\"")
                    .body(rate(region, "5.5"))
                    .put("/tax-rates/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("percent", equalTo("5.50"));
            asked().header("If-Match", "\"2\"")
                    .delete("/tax-rates/{id}", id)
                    .then()
                    .statusCode(204);
            assertThat(events.await(
                                    "the deletion",
                                    event -> event.key().endsWith(id)
                                            && event.as(TaxRateSavedV1.class).deleted())
                            .as(TaxRateSavedV1.class)
                            .version())
                    .isEqualTo(3);
            asked().get("/tax-rates?limit=100").then().statusCode(200).body("items.id", not(hasItem(id)));
        }
    }

    @Test
    void one_place_has_one_rate() {
        String region = "Q-" + UUID.randomUUID();
        asked().body(rate(region, "5")).post("/tax-rates").then().statusCode(201);
        asked().body(rate(region, "6"))
                .post("/tax-rates")
                .then()
                .statusCode(409)
                .body("code", equalTo("tax-rate-place-taken"));
        asked().body(rate("Z", "100.01"))
                .post("/tax-rates")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-percentage"));
        asked().body(rate("Z", "5.555")).post("/tax-rates").then().statusCode(400);
        asked().body(rate("Z", "-5")).post("/tax-rates").then().statusCode(400);
    }

    @Test
    void a_place_has_one_rate_more_for_each_class_of_products() {
        String region = "T-" + UUID.randomUUID();
        asked().body(rate(region, "20"))
                .post("/tax-rates")
                .then()
                .statusCode(201)
                .body("taxClass", equalTo(null));
        String reduced = rate(region, "5.5").replace("}", ",\"taxClass\":\"reduced-rate\"}");
        try (EventCapture events = EventCapture.of(Topics.ORDERS_STORE)) {
            String id = asked().body(reduced)
                    .post("/tax-rates")
                    .then()
                    .statusCode(201)
                    .body("taxClass", equalTo("reduced-rate"))
                    .extract()
                    .path("id");
            assertThat(events.await(TaxRateSavedV1.class, "tax-rate:" + id).taxClass())
                    .isEqualTo("reduced-rate");
        }
        asked().body(reduced.replace("reduced-rate", "REDUCED-RATE"))
                .post("/tax-rates")
                .then()
                .statusCode(409)
                .body("code", equalTo("tax-rate-place-taken"));
        asked().body(reduced.replace("reduced-rate", "two words"))
                .post("/tax-rates")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/taxClass"));
    }

    @Test
    void a_country_as_everybody_says_it_is_refused_with_the_code_that_works() {
        for (String wrong : List.of("UK", "EL", "ZZ")) {
            asked().body(rate("Z", "5").replace("\"CA\"", "\"" + wrong + "\""))
                    .post("/tax-rates")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("unknown-value"))
                    .body("errors[0].pointer", equalTo("/country"));
        }
        String region = "K-" + UUID.randomUUID();
        asked().body(rate(" " + region + " ", "5").replace("\"CA\"", "\"XK\""))
                .post("/tax-rates")
                .then()
                .statusCode(201)
                .body("region", equalTo(region));
    }
}
