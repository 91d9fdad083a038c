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

    private static final String START = "payment.start ";

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
        assertThat(starts())
                .filteredOn(session -> !before.contains(session))
                .allMatch(MerchantPlacementIT::isOfAnother);
    }

    @Test
    @Proves("C-053")
    void the_customer_is_mailed_the_confirmation_only_when_the_merchant_says_so() {
        UUID silent = placed("AWAITING_PAYMENT", "Bank transfer", false);
        UUID told = placed("AWAITING_PAYMENT", "Bank transfer", true);
        assertThat(mails(silent)).isEmpty();
        assertThat(mails(told)).containsExactly("order-confirmation");
    }

    private static List<Object> mails(UUID order) {
        return Database.current().rows("select purpose from mails where subject_id = ?", order).stream()
                .map(row -> row.get("purpose"))
                .toList();
    }

    /** Sessions it was asked to charge for: how payments of other tests stand is asked meanwhile. */
    private static List<String> starts() {
        return program().requests().stream()
                .filter(request -> request.startsWith(START))
                .map(request -> request.substring(START.length()))
                .toList();
    }

    /** One of another test may be asked for once more at any time. */
    private static boolean isOfAnother(String session) {
        return Database.current().count("payment_sessions where id = ?", UUID.fromString(session)) == 1;
    }

    private static UUID placed(String status, String method) {
        return placed(status, method, false);
    }

    private static UUID placed(String status, String method, boolean isNotified) {
        Cart cart = Cart.of(UUID.randomUUID());
        String merchant = """
                {"merchant":{"paymentStatus":"%s","paymentMethod":"%s","notifyCustomer":%s,"channel":"ABANDONED_CART"},""".formatted(status, method, isNotified);
        Orders.asked()
                .body(merchant + cart.json().strip().substring(1))
                .post("/internal/placements")
                .then()
                .statusCode(201);
        return cart.orderId();
    }
}
