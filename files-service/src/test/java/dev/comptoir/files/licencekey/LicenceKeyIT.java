package dev.comptoir.files.licencekey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.files.Shop;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.MailSeam.ReceivedMail;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Licence keys, from the list of the merchant to the buyer, one per unit. */
@QuarkusTest
@WithComptoir(database = "files")
class LicenceKeyIT {

    @AutoClose
    private final EventPublisher publisher = new EventPublisher();

    @Test
    void each_unit_gets_a_key_in_the_mail_and_on_the_entitlement() {
        UUID file = Shop.readyFile("x", "");
        add(file, "K-1", "K-2", "K-3", "K-2")
                .statusCode(200)
                .body("added", equalTo(3))
                .body("alreadyThere", equalTo(1));
        UUID order = UUID.randomUUID();
        OrderPaidV1 paid = Shop.paid(order, 2, order + "@example.test", "fr", Shop.line(UUID.randomUUID(), file, 2));
        publisher.publish(paid);
        ReceivedMail mail = MailSeam.awaitMailsTo(order + "@example.test", 1).getFirst();
        assertThat(mail.text())
                .contains("Clé de licence : K-1")
                .contains("Clé de licence : K-2")
                .doesNotContain("K-3");
        Shop.awaitTaken(publisher.publish(paid));
        assertThat(keys(order)).containsExactly("K-1", "K-2");
        keys(file, true).body("items.key", contains("K-3"));
        keys(file, false).body("items.orderId", contains(order.toString(), order.toString()));
    }

    @Test
    void no_key_is_handed_out_twice_however_many_buy_at_once() {
        UUID file = Shop.readyFile("x", "");
        String[] list = IntStream.range(0, 25).mapToObj(i -> "KEY-" + i).toArray(String[]::new);
        add(file, list).statusCode(200);
        List<UUID> orders =
                IntStream.range(0, 10).mapToObj(_ -> UUID.randomUUID()).toList();
        for (UUID order : orders) {
            OrderPaidV1 paid =
                    Shop.paid(order, 2, order + "@example.test", "en", Shop.line(UUID.randomUUID(), file, 2));
            publisher.publish(paid);
            publisher.publish(paid);
        }
        List<String> handedOut = new ArrayList<>();
        orders.forEach(order -> {
            Shop.awaitState(order, "GRANTED");
            handedOut.addAll(keys(order));
        });
        assertThat(handedOut).hasSize(20).doesNotHaveDuplicates().isSubsetOf(list);
        keys(file, true).body("items", hasSize(5));
    }

    @Test
    void those_who_bought_when_there_were_too_few_get_theirs_when_more_come() {
        UUID file = Shop.readyFile("x", "");
        add(file, "A-1").statusCode(200);
        UUID order = UUID.randomUUID();
        String email = order + "@example.test";
        publisher.publish(Shop.paid(order, 2, email, "en", Shop.line(UUID.randomUUID(), file, 3)));
        assertThat(Shop.awaitState(order, "GRANTED"))
                .containsEntry("missingLicenceKeys", 2)
                .containsEntry("licenceKeys", List.of("A-1"));
        MailSeam.awaitMailsTo(email, 1);
        add(file, "A-2", "A-3", "A-4").statusCode(200).body("servedEntitlements", equalTo(1));
        assertThat(keys(order)).containsExactly("A-1", "A-2", "A-3");
        assertThat(MailSeam.awaitMailsTo(email, 2)).anyMatch(mail -> mail.text().contains("Licence key: A-3"));
        keys(file, true).body("items.key", contains("A-4"));
    }

    @Test
    void a_pattern_makes_keys_when_none_of_the_list_is_left() {
        UUID file = Shop.readyFile("x", "\"licenceKeyPattern\":\"SHOP-????-######\"");
        add(file, "FIRST").statusCode(200);
        UUID order = UUID.randomUUID();
        publisher.publish(Shop.paid(order, 2, order + "@example.test", "en", Shop.line(UUID.randomUUID(), file, 3)));
        Shop.awaitState(order, "GRANTED");
        assertThat(keys(order))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .startsWith("FIRST")
                .filteredOn(key -> key.matches("SHOP-[A-HJ-NP-Z2-9]{4}-\\d{6}"))
                .hasSize(2);
    }

    @Test
    void refuses_keys_and_patterns_that_cannot_be() {
        UUID file = Shop.file("a.txt", "");
        add(file, " x").statusCode(400);
        add(file, "x".repeat(201)).statusCode(400);
        add(file).statusCode(400);
        add(UUID.randomUUID(), "x").statusCode(404).body("code", equalTo("file-not-found"));
        given().auth()
                .oauth2(Tokens.all())
                .contentType("application/json")
                .body("{\"name\":\"a\",\"licenceKeyPattern\":\"????\"}")
                .post("/files")
                .then()
                .statusCode(422)
                .body("code", equalTo("licence-key-pattern-too-short"))
                .body("errors[0].pointer", equalTo("/licenceKeyPattern"));
        given().auth()
                .oauth2(Tokens.secret("files:read"))
                .get("/files/{id}/licence-keys", file)
                .then()
                .statusCode(403);
        assertThat(Database.current().count("licence_keys where file_guid = ?", file))
                .isZero();
    }

    private static ValidatableResponse add(UUID file, String... keys) {
        return given().auth()
                .oauth2(Tokens.secret("files:write"))
                .contentType("application/json")
                .body(Map.of("keys", List.of(keys)))
                .post("/files/{id}/licence-keys", file)
                .then();
    }

    private static ValidatableResponse keys(UUID file, boolean isAvailable) {
        return given().auth()
                .oauth2(Tokens.secret("files:write"))
                .queryParam("available", isAvailable)
                .get("/files/{id}/licence-keys", file)
                .then()
                .statusCode(200);
    }

    @SuppressWarnings("unchecked")
    private static List<String> keys(UUID order) {
        return Shop.entitlements(order).stream()
                .flatMap(each -> ((List<String>) each.get("licenceKeys")).stream())
                .collect(Collectors.toList());
    }
}
