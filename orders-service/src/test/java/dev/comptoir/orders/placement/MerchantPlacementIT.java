package dev.comptoir.orders.placement;

import static dev.comptoir.orders.PaymentProgramStub.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.WithPaymentProgram;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An order that the merchant has made of an abandoned cart, in a store that takes payments by a program. */
@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
@WithPaymentProgram
class MerchantPlacementIT {

    @Test
    @Proves("C-054")
    void nobody_is_charged_for_it_whatever_the_merchant_says_of_the_money() {
        List<String> before = starts();
        UUID open = placed("AWAITING_PAYMENT", "Bank transfer");
        UUID paid = placed("PAID", "Cash");

        Orders.get(open)
                .body("paymentStatus", equalTo("AWAITING_PAYMENT"))
                .body("paymentMethod", equalTo("Bank transfer"))
                .body("payments", hasSize(0))
                .body("totals.dueTotal.amount", equalTo("48.60"));
        Orders.get(paid)
                .body("paymentStatus", equalTo("PAID"))
                .body("payments", hasSize(1))
                .body("payments[0].method", equalTo("Cash"))
                .body("totals.dueTotal.amount", equalTo("0.00"));
        assertThat(Database.current().count("payment_sessions where order_id in (?, ?)", open, paid))
                .isZero();
        assertThat(starts()).isEqualTo(before);
    }

    /** What it was asked to charge: how payments of other tests stand is asked meanwhile. */
    private static List<String> starts() {
        return program().requests().stream()
                .filter(request -> request.startsWith("payment.start"))
                .toList();
    }

    private static UUID placed(String status, String method) {
        Cart cart = Cart.of(UUID.randomUUID());
        String merchant = """
                {"merchant":{"paymentStatus":"%s","paymentMethod":"%s","notifyCustomer":false,"channel":"ABANDONED_CART"},""".formatted(status, method);
        Orders.asked()
                .body(merchant + cart.json().strip().substring(1))
                .post("/internal/placements")
                .then()
                .statusCode(201);
        return cart.orderId();
    }
}
