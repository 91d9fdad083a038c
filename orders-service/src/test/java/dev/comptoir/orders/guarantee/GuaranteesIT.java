package dev.comptoir.orders.guarantee;

import static dev.comptoir.orders.Orders.asked;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.catalog.ProductCreatedV1;
import dev.comptoir.contracts.catalog.ProductUpdatedV1;
import dev.comptoir.contracts.shared.GuaranteeV1;
import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.orders.Cart;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class GuaranteesIT {

    private static final String RIGHTS =
            "https://europa.eu/youreurope/citizens/consumers/shopping/guarantees-returns/index_%s.htm";
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:8080/v1(/order-status/[\\w-]+)");

    @AfterEach
    void reset() {
        save("EU_CONSUMERS");
    }

    private static void save(String noticeFor) {
        String etag = asked().get("/settings/guarantees")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        asked().header("If-Match", etag)
                .body("{\"noticeFor\":\"%s\"}".formatted(noticeFor))
                .put("/settings/guarantees")
                .then()
                .statusCode(200)
                .body("noticeFor", equalTo(noticeFor));
    }

    private static ProductV1 product(UUID id, GuaranteeV1 guarantee) {
        return new ProductV1(id, null, "Shirt", null, "ACTIVE", null, List.of(), null, guarantee, null);
    }

    private static void publish(Event event, UUID productId, long version) {
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.publish(UUID.randomUUID(), event);
        }
        Awaitility.await()
                .until(() -> Database.current()
                                .count("product_guarantees where product_id = ? and version = ?", productId, version)
                        == 1);
    }

    /** A cart whose shirt is the product. */
    private static UUID place(Cart cart, UUID productId) {
        String json = cart.json().replaceFirst("\"productId\":\"[^\"]+\"", "\"productId\":\"" + productId + "\"");
        asked().body(json).post("/internal/placements").then().statusCode(201);
        return cart.orderId();
    }

    private static String mail(UUID orderId) {
        return (String) Database.current()
                .value("select text_body from mails where dedupe_key = ?", orderId + ":order-confirmation");
    }

    private static String html(UUID orderId) {
        return (String) Database.current()
                .value("select html_body from mails where dedupe_key = ?", orderId + ":order-confirmation");
    }

    private static String statusPath(UUID orderId) {
        Matcher link = LINK.matcher(mail(orderId));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void a_confirmation_reminds_of_the_legal_guarantee_and_names_what_producers_guarantee_beyond_it() {
        UUID shirt = UUID.randomUUID();
        publish(
                new ProductCreatedV1(shirt, 1, product(shirt, new GuaranteeV1(5, 36, "Atelier Lin", "TEE-26"))),
                shirt,
                1);

        UUID english = place(Cart.of(UUID.randomUUID()), shirt);
        UUID french = place(Cart.of(UUID.randomUUID()).speaking("fr"), shirt);

        assertThat(mail(english))
                .contains("Your legal guarantee: at least 2 years", "repair or replace them")
                .contains("More on your rights: " + RIGHTS.formatted("en"), "it never takes the place of this one")
                .contains("""
                        Commercial guarantee of durability (GARAN)
                        5 years
                        Product: Shirt <M>
                        Producer: Atelier Lin
                        Model: TEE-26
                        The producer gives it free of charge and for the whole product. It adds to your legal guarantee""")
                .contains("Shirt <M>: 36 months");
        assertThat(mail(french))
                .contains("Votre garantie légale : 2 ans au moins")
                .contains("Garantie commerciale de durabilité (GARAN)\n5 ans\nProduit\u00a0: Shirt <M>\n")
                .contains("Producteur\u00a0: Atelier Lin\nModèle\u00a0: TEE-26\nLe producteur l’accorde sans frais")
                .contains("Shirt <M> : 36 mois");
        asked().get("/orders/{id}", english)
                .then()
                .body("lines[0].guarantee.durabilityYears", equalTo(5))
                .body("lines[0].guarantee.modelId", equalTo("TEE-26"))
                .body("lines[1].guarantee", nullValue());
        given().accept("application/json")
                .get(statusPath(english))
                .then()
                .body("guarantees", hasSize(3))
                .body("guarantees[0].lines", hasItem("More on your rights: " + RIGHTS.formatted("en")))
                .body("guarantees[0].url", equalTo(RIGHTS.formatted("en")))
                .body("guarantees[1].title", equalTo("Commercial guarantee of durability (GARAN)"))
                .body("guarantees[1].url", nullValue());
        String link = "href=\"" + RIGHTS + "\"";
        assertThat(html(english)).contains("More on your rights: <a ", link.formatted("en"));
        assertThat(html(english)).containsOnlyOnce("role=\"group\"");
        assertThat(html(french))
                .contains(link.formatted("fr"))
                .contains("aria-label=\"Garantie commerciale de durabilité (GARAN)\u00a0: Shirt &lt;M&gt;\"")
                .contains(
                        ">5 ans</p>", ">Modèle</th>", ">TEE-26</td>", "garantie légale de conformité d’au moins 2 ans");
        assertThat(given().accept("text/html").get(statusPath(english)).asString())
                .contains("More on your rights: <a " + link.formatted("en"));
        assertThat(given().accept("text/html").get(statusPath(french)).asString())
                .contains(
                        "Votre garantie légale",
                        "Shirt &lt;M&gt; : 5 ans",
                        "Garantie commerciale de durabilité (GARAN)");
    }

    @Test
    void an_order_keeps_what_was_promised_when_it_was_placed() {
        UUID shirt = UUID.randomUUID();
        publish(new ProductCreatedV1(shirt, 1, product(shirt, new GuaranteeV1(3, null, null, null))), shirt, 1);
        UUID before = place(Cart.of(UUID.randomUUID()), shirt);
        publish(new ProductUpdatedV1(shirt, 2, product(shirt, null)), shirt, 2);
        save("NOBODY");
        UUID after = place(Cart.of(UUID.randomUUID()), shirt);

        given().accept("application/json")
                .get(statusPath(before))
                .then()
                .body(
                        "guarantees.title",
                        contains(
                                "Your legal guarantee: at least 2 years",
                                "Commercial guarantee of durability (GARAN)"));
        given().accept("application/json").get(statusPath(after)).then().body("guarantees", hasSize(0));
        assertThat(mail(after)).doesNotContain("legal guarantee", "years");
    }

    @Test
    void the_settings_refuse_an_old_version_and_an_unknown_word() {
        asked().header("If-Match", "\"0\"")
                .body("{\"noticeFor\":\"NOBODY\"}")
                .put("/settings/guarantees")
                .then()
                .statusCode(412);
        asked().header("If-Match", "\"0\"")
                .body("{\"noticeFor\":\"MARTIANS\"}")
                .put("/settings/guarantees")
                .then()
                .statusCode(400);
    }
}
