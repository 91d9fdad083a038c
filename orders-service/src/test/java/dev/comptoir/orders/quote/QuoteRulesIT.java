package dev.comptoir.orders.quote;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.catalog.ProductCreatedV1;
import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.contracts.shared.VariantV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class QuoteRulesIT {

    private final String sku = "Q-" + UUID.randomUUID();

    /** Two units at 10.00 with a fifth of tax, and an hour of work for 5.00. */
    private String body(String more) {
        return """
                {"order":{"customer":{"email":"rules@example.test","name":"Quentin"},
                 "lines":[{"sku":"%s","name":"Shirt","quantity":2,"unitPrice":%s,"tax":%s},
                          {"name":"Work","quantity":1,"unitPrice":%s,"taxPercent":"0"}]}%s}""".formatted(sku, eur("10.00"), eur("4.00"), eur("5.00"), more);
    }

    private Response write(String more) {
        return asked(UUID.randomUUID()).body(body(more)).post("/quotes");
    }

    private static Response convert(String quote, String body) {
        return asked(UUID.randomUUID()).body(body).post("/quotes/{id}/conversion", quote);
    }

    @Test
    @Proves("O-161")
    void of_three_conversions_at_once_the_others_are_told_what_the_quote_has_become() {
        for (int round = 0; round < 5; round++) {
            String quote = write("").path("id");
            List<Response> answers = AtOnce.times(3, () -> convert(quote, "{}"));
            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409, 409);
            assertThat(answers.stream()
                            .filter(answer -> answer.statusCode() == 409)
                            .map(answer -> answer.<String>path("code")))
                    .containsOnly("quote-already-converted");
        }
    }

    @Test
    void an_end_that_has_passed_is_refused_when_a_quote_is_written_and_when_it_is_replaced() {
        String past = ",\"validUntil\":\"2020-01-01T00:00:00Z\"";
        write(past).then().statusCode(422).body("code", equalTo("valid-until-in-the-past"));
        String quote = write("").path("id");
        asked().header("If-Match", "\"1\"")
                .body(body(past))
                .put("/quotes/{id}", quote)
                .then()
                .statusCode(422)
                .body("code", equalTo("valid-until-in-the-past"))
                .body("errors[0].pointer", equalTo("/validUntil"));
    }

    @Test
    @Proves("O-161")
    void a_quote_is_converted_at_prices_of_today_where_the_catalogue_says_them() {
        String quote = write("").path("id");
        convert(quote, "{\"prices\":\"OF_TODAY\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("price-unknown"))
                .body("skus", contains(sku));
        VariantV1 variant = new VariantV1(
                UUID.randomUUID(),
                sku,
                "Shirt",
                Money.parse("12.50", "EUR"),
                true,
                true,
                true,
                false,
                null,
                null,
                null,
                null,
                null);
        try (EventPublisher kafka = new EventPublisher()) {
            UUID product = UUID.randomUUID();
            kafka.publish(new ProductCreatedV1(
                    product,
                    1,
                    new ProductV1(product, null, "Shirt", "", "ACTIVE", null, List.of(variant), null, null, null)));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Database.current().count("catalogue_prices where sku = ?", sku) == 1);
        // 2 x 12.50, their tax of a fifth, and 5.00 as quoted.
        convert(quote, "{\"prices\":\"OF_TODAY\"}").then().statusCode(201).body("total.amount", equalTo("35.00"));
    }
}
