package dev.comptoir.orders.order;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class OrderFiltersIT {

    private static final UUID NOBODY = new UUID(0, 0);

    /** Each filter of a question about all of them, and one like it that finds nothing. */
    private static final String[][] WRONG = {
        {"q=[^&]+", "q=zz"},
        {"lifecycle=PLACED", "lifecycle=COMPLETED"},
        {"paymentStatus=AWAITING_PAYMENT", "paymentStatus=REFUNDED"},
        {"fulfillmentStatus=AWAITING_PROCESSING", "fulfillmentStatus=SHIPPED"},
        {"customStatusId=[^&]+", "customStatusId=" + NOBODY},
        {"onHold=false", "onHold=true"},
        {"view=ALL", "view=ARCHIVED"},
        {"placedFrom=2020", "placedFrom=2119"},
        {"placedTo=2120", "placedTo=2021"},
        {"updatedFrom=2020", "updatedFrom=2119"},
        {"minTotal=1", "minTotal=99"},
        {"maxTotal=100", "maxTotal=2"},
        {"currency=EUR", "currency=USD"},
        {"country=FR", "country=BE"},
        {"containsSku=", "containsSku=X"},
        {"containsProduct=[^&]+", "containsProduct=" + NOBODY},
        {"recoveredByCampaign=[^&]+", "recoveredByCampaign=" + NOBODY},
        {"orderNumber=", "orderNumber=X"},
        {"customerEmail=", "customerEmail=x"}
    };

    /** A name nobody else has, so that each test sees its own orders only. */
    private final String family = "Y" + UUID.randomUUID().toString().replace("-", "");

    private Orders.Placed placed(String name) {
        return Orders.placed(
                Cart.of(UUID.randomUUID()).named(name + " " + family).with("TOTE-" + family));
    }

    private ValidatableResponse found(String query) {
        return asked().get("/orders?" + query).then().statusCode(200);
    }

    private ValidatableResponse mine(String query) {
        return found("placedBy=" + family + "&" + query);
    }

    private static void change(Orders.Placed order, String assignment, Object... values) {
        Object[] all = java.util.Arrays.copyOf(values, values.length + 1);
        all[values.length] = order.id();
        Database.current().execute("update orders set " + assignment + " where id = ?", all);
    }

    @Test
    @Proves("O-010")
    void current_orders_are_listed_unless_the_archive_is_asked_for_and_deleted_ones_never() {
        Orders.Placed current = placed("A");
        Orders.Placed archived = placed("B");
        change(archived, "archived_at = now()");
        change(placed("C"), "deleted_at = now()");
        change(placed("D"), "deleted_at = now(), archived_at = now()");

        mine("count=true").body("items.id", contains(current.id().toString())).body("total", equalTo(1));
        mine("view=CURRENT").body("items.archived", contains(false));
        mine("view=ARCHIVED")
                .body("items.id", contains(archived.id().toString()))
                .body("items.archived", contains(true));
        mine("view=ALL&count=true").body("items", hasSize(2)).body("total", equalTo(2));
    }

    @Test
    @Proves("O-059")
    void orders_are_found_by_the_merchants_own_status_and_by_hold() {
        UUID status = UUID.randomUUID();
        Orders.Placed marked = placed("A");
        change(marked, "custom_status_id = ?", status);
        placed("B");

        found("customStatusId=" + status)
                .body("items.id", contains(marked.id().toString()))
                .body("items[0].customStatusId", equalTo(status.toString()));
        asked().body("{\"reasonCode\":\"X\"}")
                .put("/orders/{id}/hold", marked.id())
                .then()
                .statusCode(200);
        mine("onHold=true&customStatusId=" + status)
                .body("items.id", contains(marked.id().toString()));
    }

    @Test
    @Proves("O-008")
    void an_order_with_a_product_in_two_lines_is_found_once_in_every_sort() {
        Orders.Placed first = placed("A");
        Orders.Placed second = placed("B");
        UUID product = UUID.randomUUID();
        Database.current()
                .execute(
                        "update order_lines set product_id = ? where order_id in (?, ?)",
                        product,
                        first.id(),
                        second.id());

        for (String sort : new String[] {"-placedAt", "-number", "-updatedAt"}) {
            found("sort=" + sort + "&count=true&containsProduct=" + product)
                    .body(
                            "items.id",
                            contains(second.id().toString(), first.id().toString()))
                    .body("total", equalTo(2));
        }
        String cursor = found("limit=1&containsProduct=" + product).extract().path("nextCursor");
        found("limit=1&containsProduct=" + product + "&cursor=" + cursor)
                .body("items.id", contains(first.id().toString()))
                .body("hasMore", equalTo(false));
        found("containsSku=TOTE-" + family + "&containsProduct=" + product + "&onHold=false")
                .body("items", hasSize(2));
        found("containsSku=TOTE-" + family + "&containsProduct=" + UUID.randomUUID())
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"EUR, 48.60, 48.60, 1", "EUR, 48.61, '', 0", "EUR, '', 48.59, 0", "EUR, 0, 1000, 1", "USD, 0, 1000, 0"})
    void totals_are_a_range_of_one_currency(String currency, String least, String most, int expected) {
        placed("A");
        String query = "currency=" + currency + (least.isEmpty() ? "" : "&minTotal=" + least)
                + (most.isEmpty() ? "" : "&maxTotal=" + most);
        mine(query).body("items", hasSize(expected));
    }

    @Test
    void the_country_is_where_the_order_goes() {
        Orders.Placed order = placed("A");
        mine("country=FR").body("items.id", contains(order.id().toString()));
        mine("country=BE").body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "luk", "wałęsa ", "shirt ", "book luk", "tote-", "ann- wale"})
    void free_text_finds_words_of_the_customer_and_of_what_was_bought(String typed) {
        Orders.Placed order = placed("Łukasz Wałęsa");
        asked().queryParam("q", typed + " " + family)
                .get("/orders")
                .then()
                .statusCode(200)
                .body("items.id", contains(order.id().toString()));
        asked().queryParam("q", typed + " " + family + " zz")
                .get("/orders")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void free_text_finds_the_number_with_and_without_its_prefix_and_placed_by_does_not() {
        Orders.Placed order = placed("A");
        String digits = order.number().replaceAll("\\D", "");
        for (String typed : new String[] {order.number(), "#" + digits, digits}) {
            asked().queryParam("q", typed)
                    .get("/orders")
                    .then()
                    .body("items.id", hasItems(order.id().toString()));
        }
        asked().queryParam("placedBy", "tote " + family).get("/orders").then().body("items", hasSize(0));
    }

    @Test
    @Proves("O-005")
    void the_whole_e_mail_finds_its_orders_however_it_is_written() {
        Orders.Placed order = placed("A");
        for (String typed : new String[] {order.email(), order.email().toUpperCase(java.util.Locale.ROOT)}) {
            found("customerEmail=" + typed).body("items.id", contains(order.id().toString()));
            found("placedBy=" + typed).body("items.id", contains(order.id().toString()));
        }
    }

    @Test
    @Proves("O-012")
    void all_filters_together_are_one_question_and_each_of_them_counts() {
        Orders.Placed order = placed("A");
        UUID campaign = UUID.randomUUID();
        change(order, "recovered_by_campaign_id = ?, custom_status_id = ?", campaign, campaign);
        String product = Orders.get(order.id()).extract().path("lines[0].productId");
        String all = "q=" + family + "&lifecycle=PLACED&paymentStatus=AWAITING_PAYMENT&paymentStatus=PAID"
                + "&fulfillmentStatus=AWAITING_PROCESSING&customStatusId=" + campaign + "&onHold=false&view=ALL"
                + "&placedFrom=2020-01-01T00:00:00Z&placedTo=2120-01-01T00:00:00Z&updatedFrom=2020-01-01T00:00:00Z"
                + "&minTotal=1&maxTotal=100&currency=EUR&country=FR&containsSku=TOTE-" + family + "&containsProduct="
                + product
                + "&recoveredByCampaign=" + campaign + "&orderNumber=" + order.number() + "&customerEmail="
                + order.email()
                + "&count=true&sort=";
        for (String sort : new String[] {"placedAt", "-updatedAt", "total", "-number"}) {
            mine(all + sort).body("items.id", contains(order.id().toString())).body("total", equalTo(1));
        }
        for (String[] wrong : WRONG) {
            mine(all.replaceFirst(wrong[0], wrong[1]) + "placedAt").body("items", hasSize(0));
        }
    }

    @Test
    @Proves("O-003")
    void every_order_has_one_of_the_six_words_wherever_it_stands() {
        Orders.Placed order = placed("A");
        Set<String> found = new TreeSet<>();
        for (String lifecycle : List.of("PLACED", "COMPLETED", "CANCELLED")) {
            for (String payment :
                    List.of("AWAITING_PAYMENT", "PARTIALLY_PAID", "PAID", "PARTIALLY_REFUNDED", "REFUNDED")) {
                for (String fulfillment : List.of("AWAITING_PROCESSING", "SHIPPED", "DELIVERED")) {
                    for (String disputed : List.of("null", "now()")) {
                        change(
                                order,
                                "lifecycle = ?, payment_status = ?, fulfillment_status = ?, disputed_at = " + disputed,
                                lifecycle,
                                payment,
                                fulfillment);
                        found.add(onlyWord(order));
                    }
                }
            }
        }
        assertThat(found).containsExactly("CANCELLED", "DELIVERED", "DISPUTED", "PENDING", "PROCESSED", "SHIPPED");
        asked().get("/orders?status=processed").then().statusCode(400).body("code", equalTo("invalid-request"));
    }

    /** The word that the order shows; it is found by this one and by no other. */
    private String onlyWord(Orders.Placed order) {
        String expected = Orders.get(order.id()).extract().path("views.storeStatus");
        String others = Stream.of(StatusWord.values())
                .filter(word -> !word.name().equals(expected))
                .map(word -> "status=" + word)
                .collect(Collectors.joining("&"));
        mine("status=" + expected).body("items", hasSize(1));
        mine(others).body("items", hasSize(0));
        return expected;
    }
}
