package dev.comptoir.carts.erasure;

import static dev.comptoir.carts.Shop.merchant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.carts.abandonment.AbandonmentClockwork;
import dev.comptoir.contracts.calls.PersonalDataRequestV1;
import dev.comptoir.contracts.orders.CustomerErasedV1;
import dev.comptoir.json.Json;
import dev.comptoir.platform.security.SuitePasses;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class EraseShopperIT {

    private static final String COPIES = """
            insert into carts (id, version, status, currency, email, content, created_at, last_activity_at)
            select gen_random_uuid(), 1, 'CONVERTED', currency, email, %s, created_at, last_activity_at
              from carts, generate_series(1, %d) where email = ? and status <> 'CONVERTED'""";

    @Inject
    SuitePasses passes;

    private final String name = "zq" + UUID.randomUUID().toString().replace("-", "");
    private final String email = name + "@example.test";

    @Inject
    AbandonmentClockwork abandonment;

    @BeforeEach
    void open() {
        Shop.open();
    }

    @Test
    void an_erased_person_is_in_no_cart_any_more_and_what_was_in_them_stays() {
        String left = Shop.completeCart(email).getString("id");
        abandonment.leave(Duration.ofHours(1));
        String ordered = Shop.completeCart(email).getString("id");
        Shop.checkOut(ordered).statusCode(201);
        String open = Shop.completeCart(email).getString("id");
        String pseudonym = "erased-%s@erased.invalid".formatted(UUID.randomUUID());

        Shop.tell(
                new CustomerErasedV1(UUID.randomUUID(), 1, email, List.of(email), pseudonym, List.of(), Instant.now()));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> Database.current().count("carts where email = ?", email) == 0);
        // What is still on its way to others has it a moment longer.
        await().untilAsserted(
                        () -> assertThat(Database.current().columnsWith(name)).isEmpty());
        assertThat(Shop.cart(open).getList("items")).hasSize(1);
        assertThat(Shop.cart(open).getMap("customer")).isNull();
        merchant().get("/abandoned-carts/{id}", left).then().statusCode(200).body("summary.email", equalTo(pseudonym));
    }

    /** Ten thousand of them once ended the program. */
    @Test
    void what_is_known_of_somebody_with_very_many_carts_comes_in_pages_that_memory_holds() {
        Shop.completeCart(email);
        Database.current().execute(COPIES.formatted("'{}'", 1_200), email);
        Database.current().execute(COPIES.formatted("'{\"a\":\"' || repeat('x', 100000) || '\"}'", 30), email);
        Set<Object> found = new HashSet<>();
        List<String> sorts = new ArrayList<>();
        String next = null;
        do {
            ValidatableResponse page = known(next);
            assertThat(page.extract().asByteArray().length).isLessThan(1_500_000);
            page.extract()
                    .<Map<String, List<Map<String, Object>>>>path("records")
                    .forEach((sort, records) -> {
                        assertThat(records.size()).isLessThanOrEqualTo(500);
                        sorts.add(sort);
                        records.forEach(record ->
                                assertThat(found.add(record.get("id"))).isTrue());
                    });
            next = page.extract().path("next");
        } while (next != null);
        assertThat(found).hasSize(1_231);
        assertThat(sorts).contains("carts", "abandonedCarts", "discountUses", "tags");
    }

    private ValidatableResponse known(String after) {
        return given().header("Authorization", passes.issue(PersonalDataRequestV1.PURPOSE))
                .contentType(ContentType.JSON)
                .body(Json.write(new PersonalDataRequestV1(List.of(email), after)))
                .post("/internal/personal-data")
                .then()
                .statusCode(200);
    }
}
