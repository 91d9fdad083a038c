package dev.comptoir.orders.customer;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.customer.Directory.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class CustomerListIT {

    private final Directory directory = new Directory();
    private final String family = directory.family;
    private final String email = directory.email;

    @Test
    void everybody_who_bought_a_sku_is_found_for_its_recall() {
        String sku = "RECALL-" + family;
        Cart kept = Cart.of(UUID.randomUUID());
        Orders.placed(new Cart(kept.orderId(), kept.cartId(), email, "Ann " + family, kept.locale(), sku));
        Cart cancelled = Cart.of(UUID.randomUUID());
        Orders.Placed undone = Orders.placed(
                new Cart(cancelled.orderId(), cancelled.cartId(), "b" + email, "Bob", cancelled.locale(), sku));
        asked(UUID.randomUUID())
                .body("{\"notifyCustomer\":false}")
                .post("/orders/{id}/cancellation", undone.id())
                .then()
                .statusCode(200);
        directory.placed("c" + email, "Eve " + family);

        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> asked().queryParam("boughtSku", sku)
                                .get("/customers")
                                .jsonPath()
                                .getList("items.email"),
                        emails -> emails.equals(List.of(email)));
    }

    @Test
    void a_plus_that_was_not_encoded_finds_the_address_in_every_list() {
        String plus = "jane+" + family.toLowerCase(Locale.ROOT) + "@example.test";
        String id = directory.placed(plus, "Jane " + family).id().toString();
        asked().urlEncodingEnabled(false)
                .get("/orders?customerEmail=" + plus)
                .then()
                .body("items.id", contains(id));
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> asked().urlEncodingEnabled(false)
                                .get("/customers?email=" + plus)
                                .jsonPath()
                                .getList("items.email"),
                        List.of(plus)::equals);
    }

    @Test
    @Proves("O-211")
    void names_are_sorted_as_people_read_them_on_every_page() {
        List<String> names = List.of(
                "aaa", "Ångström", "Bbb", "élodie b", "Élodie", "Łucja", "Straße", "STRASSF", "Zed", "Ярослав", "яя");
        names.reversed().forEach(name -> directory.placed(UUID.randomUUID() + "@example.test", name + " " + family));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> list("limit=20&name=" + family).getList("items"), found -> found.size() == names.size());
        List<String> expected = names.stream().map(name -> name + " " + family).toList();
        assertThat(named("sort=name&limit=2")).containsExactlyElementsOf(expected);
        assertThat(named("sort=-name&limit=3")).containsExactlyElementsOf(expected.reversed());
    }

    @Test
    void who_changed_since_a_time_is_found_the_oldest_change_first() {
        String other = "b" + email;
        directory.placed();
        directory.await("orderCount", 1);
        directory.placed(other, "Bob " + family);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> list("email=" + other).getList("items"), found -> found.size() == 1);
        directory.placed();
        String changed = directory.await("orderCount", 2).getString("items[0].updatedAt");

        assertThat(list("name=" + family + "&sort=updatedAt").getList("items.email"))
                .containsExactly(other, email);
        assertThat(list("name=" + family + "&sort=-updatedAt&updatedFrom=" + changed)
                        .getList("items.email"))
                .containsExactly(email);
    }

    private List<String> named(String query) {
        List<String> names = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = list(query + "&name=" + family + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            names.addAll(page.getList("items.name"));
            cursor = page.getString("nextCursor");
        }
        return names;
    }

    @ParameterizedTest
    @CsvSource({
        "state=GUEST, invalid-request",
        "sort=spent, invalid-request",
        "name=!!, invalid-request",
        "firstOrderFrom=2026-13-01T00:00:00Z, invalid-request",
        "lastOrderFrom=2026-11-28T00:00:00, invalid-request",
        "lastOrderFrom=2026-11-28T00:00:00Z&lastOrderTo=2026-11-27T00:00:00Z, range-reversed",
        "mail=x, unknown-parameter",
        "cursor=abc, invalid-cursor"
    })
    @Proves("O-211")
    void what_is_no_filter_is_refused(String query, String code) {
        asked().get("/customers?" + query).then().statusCode(400).body("code", equalTo(code));
    }
}
