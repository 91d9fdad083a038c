package dev.comptoir.carts.redemption;

import static dev.comptoir.carts.Shop.shopper;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.carts.OrdersStandIn;
import dev.comptoir.carts.OrdersStandIn.Answer;
import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.carts.discount.DiscountDesk;
import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.carts.DiscountExhaustedV1;
import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MovableClock;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class RedemptionIT {

    private final OrdersStandIn orders = OrdersStandIn.get();

    @Inject
    MovableClock clock;

    @BeforeEach
    void open() {
        Shop.open();
    }

    private static String email() {
        return UUID.randomUUID() + "@example.test";
    }

    private static String cartWith(String code, String sku, String email) {
        String cart = Shop.completeCart(email, sku, 2).getString("id");
        DiscountDesk.redeem(cart, code).statusCode(200).body("coupon.applied", equalTo(true));
        return cart;
    }

    private static int checkOut(String cart) {
        return shopper().post("/carts/{id}/checkout", cart).statusCode();
    }

    private static int checkOutAsShown(String cart) {
        return shopper()
                .header("If-Match", "\"%d\"".formatted(Shop.cart(cart).getLong("version")))
                .post("/carts/{id}/checkout", cart)
                .statusCode();
    }

    @Test
    void a_code_is_used_as_often_as_it_may_be_under_any_concurrency() {
        String code = DiscountDesk.freshCode();
        String sku = Shop.sells("20.00");
        try (EventCapture events = EventCapture.of(Topics.CARTS_DISCOUNT)) {
            JsonPath discount = DiscountDesk.percent("50", code, "maxUses", 3);
            List<String> carts = IntStream.range(0, 12)
                    .mapToObj(_ -> cartWith(code, sku, email()))
                    .toList();
            Queue<String> open = new ConcurrentLinkedQueue<>(carts);
            List<Integer> answers = AtOnce.times(12, () -> checkOut(open.remove()));
            assertThat(answers.stream().collect(groupingBy(each -> each, counting())))
                    .isEqualTo(Map.of(201, 3L, 409, 9L));
            assertThat(DiscountDesk.discount(discount.getString("id")).getLong("uses"))
                    .isEqualTo(3);
            events.await(DiscountExhaustedV1.class, UUID.fromString(discount.getString("id")));
            String loser = carts.stream()
                    .filter(cart -> Shop.cart(cart).getString("status").equals("ACTIVE"))
                    .findFirst()
                    .orElseThrow();
            assertThat(orders.askedFor(loser)).isEmpty();
            assertThat(Shop.cart(loser).getString("coupon.reason")).isEqualTo("EXHAUSTED");
            assertThat(Shop.cart(loser).getString("totals.total.amount")).isEqualTo("55.20");
            assertThat(checkOutAsShown(loser)).isEqualTo(201);
        }
    }

    @Test
    void an_automatic_discount_that_is_used_up_lets_the_next_order_through_at_the_full_price() {
        String sku = Shop.sells("20.00");
        DiscountDesk.create(Map.of(
                        "name",
                        "Once",
                        "application",
                        "AUTOMATIC",
                        "type",
                        "PERCENTAGE",
                        "percent",
                        "10",
                        "items",
                        Map.of("appliesTo", "SELECTED_ITEMS", "skus", List.of(sku)),
                        "maxUses",
                        1))
                .statusCode(201);
        String first = Shop.completeCart(email(), sku, 2).getString("id");
        String second = Shop.completeCart(email(), sku, 2).getString("id");
        assertThat(checkOut(first)).isEqualTo(201);
        assertThat(checkOut(second)).isEqualTo(409);
        assertThat(checkOutAsShown(second)).isEqualTo(201);
        assertThat(orders.askedFor(second)
                        .getFirst()
                        .body()
                        .path("totals")
                        .path("discountTotal")
                        .path("amount")
                        .asText())
                .isEqualTo("0.00");
    }

    @Test
    void a_refused_checkout_gives_its_use_back_and_a_repeated_one_counts_once() {
        String code = DiscountDesk.freshCode();
        String id = DiscountDesk.percent("50", code, "maxUses", 1).getString("id");
        String cart = cartWith(code, Shop.sells("20.00"), email());
        orders.answer(cart, _ -> new Answer(409, "{\"code\":\"insufficient-stock\",\"title\":\"x\",\"status\":409}"));
        assertThat(checkOut(cart)).isEqualTo(409);
        assertThat(DiscountDesk.discount(id).getLong("uses")).isZero();
        orders.answer(cart, null);
        assertThat(checkOut(cart)).isEqualTo(201);
        assertThat(checkOut(cart)).isEqualTo(200);
        assertThat(DiscountDesk.discount(id).getLong("uses")).isEqualTo(1);
    }

    @Test
    void a_cancelled_order_gives_its_use_back_once() {
        String code = DiscountDesk.freshCode();
        String id = DiscountDesk.percent("50", code, "maxUses", 2).getString("id");
        String sku = Shop.sells("20.00");
        String cart = cartWith(code, sku, email());
        assertThat(checkOut(cart)).isEqualTo(201);
        assertThat(checkOut(cartWith(code, sku, email()))).isEqualTo(201);
        UUID orderId = UUID.fromString(orders.askedFor(cart).getFirst().orderId());
        for (int version = 2; version < 4; version++) {
            Shop.tell(new OrderCancelledV1(
                    orderId, version, "N-1", UUID.fromString(cart), "", List.of(), "PLACED", clock.instant()));
        }
        await().until(() -> DiscountDesk.discount(id).getLong("uses") == 1);
        String next = cartWith(code, sku, email());
        assertThat(checkOut(next)).isEqualTo(201);
        assertThat(DiscountDesk.discount(id).getLong("uses")).isEqualTo(2);
    }

    @Test
    void one_customer_has_it_as_often_as_one_may_whatever_the_spelling() {
        String code = DiscountDesk.freshCode();
        DiscountDesk.percent("50", code, "maxUsesPerCustomer", 1);
        String sku = Shop.sells("20.00");
        String name = UUID.randomUUID().toString();
        assertThat(checkOut(cartWith(code, sku, name + "@x.com"))).isEqualTo(201);
        String again =
                Shop.completeCart(name.toUpperCase() + "+1@X.com", sku, 2).getString("id");
        DiscountDesk.redeem(again, code).statusCode(200).body("coupon.reason", equalTo("CUSTOMER_LIMIT_REACHED"));
    }

    @Test
    void two_carts_of_one_customer_at_once_get_it_once() {
        String code = DiscountDesk.freshCode();
        DiscountDesk.percent("50", code, "maxUsesPerCustomer", 1);
        String sku = Shop.sells("20.00");
        String email = email();
        Queue<String> carts = new ConcurrentLinkedQueue<>(
                List.of(cartWith(code, sku, email), cartWith(code, sku, email), cartWith(code, sku, email)));
        assertThat(AtOnce.times(3, () -> checkOut(carts.remove()))).containsExactlyInAnyOrder(201, 409, 409);
    }
}
