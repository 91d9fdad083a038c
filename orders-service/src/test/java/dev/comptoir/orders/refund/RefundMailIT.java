package dev.comptoir.orders.refund;

import static dev.comptoir.orders.Orders.eur;
import static dev.comptoir.orders.Orders.refund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.localstack.payment.TestCard;
import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.StripeStub;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.WithStripe;
import dev.comptoir.orders.paymentsession.Sessions;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
@WithStripe
class RefundMailIT {

    private static final String SHIRT_AND_FEE = """
            {"lines":[{"lineId":"%s","quantity":1}],"shipping":"full"}""";

    /**
     * Without the spaces that French puts into amounts and before colons. What a provider sends is mailed about once it
     * has answered, which may be after the refund was.
     */
    private static String mail(UUID orderId, String form) {
        await("the mail about the refund")
                .until(() ->
                        Database.current().count("mails where subject_id = ? and purpose = 'order-refunded'", orderId)
                                == 1);
        return ((String) Database.current()
                        .value(
                                "select " + form + " from mails where subject_id = ? and purpose = 'order-refunded'",
                                orderId))
                .replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static String text(UUID orderId) {
        return mail(orderId, "text_body");
    }

    private static String shirt(UUID orderId) {
        return Orders.lineIds(orderId).getFirst();
    }

    @Test
    @Proves("O-097")
    void a_customer_reads_which_units_were_paid_back_with_the_fee_and_nothing_else_of_the_order() {
        UUID order = Orders.paid().id();
        refund(order, UUID.randomUUID(), SHIRT_AND_FEE.formatted(shirt(order))).statusCode(201);
        assertThat(text(order)).contains("""
                What we give back, taxes included:

                - Shirt <M> (Quantity: 1): €12.00

                Subtotal: €12.00
                Shipping: €6.00
                Refunded: €18.00
                Including tax: €3.00

                """).doesNotContain("48.60", "Paid:");
        assertThat(mail(order, "html_body"))
                .contains("What we give back, taxes included", "Shirt &lt;M&gt;", "Quantity: 1", "€12.00", "€6.00")
                .contains(">Refunded</td>", ">€18.00</td>")
                .doesNotContain("48.60");
    }

    @Test
    void a_french_customer_reads_the_same_in_french() {
        UUID order = Orders.paid(Cart.of(UUID.randomUUID()).speaking("fr")).id();
        refund(order, UUID.randomUUID(), SHIRT_AND_FEE.formatted(shirt(order))).statusCode(201);
        assertThat(text(order)).contains("""
                Ce que nous vous remboursons, taxes comprises :

                - Shirt <M> (Quantité : 1) : 12,00 €

                Sous-total : 12,00 €
                Livraison : 6,00 €
                Remboursé : 18,00 €
                Dont TVA : 3,00 €

                """);
    }

    @Test
    void a_sum_of_money_is_one_row_and_the_fee_alone_is_called_that() {
        UUID order = Orders.paid().id();
        refund(order, UUID.randomUUID(), "{\"amount\":%s}".formatted(eur("5.00")))
                .statusCode(201);
        assertThat(text(order))
                .contains("- Refund: €5.00\n\nRefunded: €5.00\nIncluding tax: €0.83\n\n")
                .doesNotContain("Shirt");
        UUID fee = Orders.paid().id();
        refund(fee, UUID.randomUUID(), "{\"shipping\":\"full\"}").statusCode(201);
        assertThat(text(fee)).contains("- Shipping: €6.00\n\nRefunded: €6.00\nIncluding tax: €1.00\n\n");
    }

    @Test
    void what_a_provider_sends_is_listed_once_it_has_gone() {
        UUID order = Orders.placed().id();
        String intent = Sessions.startedIntent(order);
        StripeStub.server().pay(intent, TestCard.VISA);
        Sessions.deliverAll(intent);
        refund(order, UUID.randomUUID(), SHIRT_AND_FEE.formatted(shirt(order))).statusCode(201);
        assertThat(text(order))
                .contains("- Shirt <M> (Quantity: 1): €12.00", "Shipping: €6.00", "Refunded: €18.00")
                .contains("Including tax: €3.00")
                .doesNotContain("48.60");
    }

    @Test
    @Proves("O-097")
    void the_tax_in_it_is_named_by_rate() {
        UUID english = mixedOrder("en");
        refund(english, UUID.randomUUID(), "{\"full\":true}").statusCode(201);
        assertThat(text(english)).contains("""
                Refunded: €49.32
                Including 20% tax: €4.00
                Including 5.5% tax: €1.32

                """);
        assertThat(mail(english, "html_body")).contains("Including 5.5% tax", "€1.32");
        UUID french = mixedOrder("fr");
        String book = Orders.lineIds(french).getLast();
        refund(french, UUID.randomUUID(), "{\"lines\":[{\"lineId\":\"%s\",\"quantity\":1}]}".formatted(book))
                .statusCode(201);
        assertThat(text(french)).contains("Remboursé : 25,32 €\nDont TVA 5,5 % : 1,32 €\n\n");
    }

    private static UUID mixedOrder(String locale) {
        String placed = Orders.asked(UUID.randomUUID())
                .body("""
                        {"customer":{"email":"mixed-%s@example.test","name":"Ann","locale":"%s"},
                         "lines":[{"name":"Cup","quantity":2,"unitPrice":%s,"taxPercent":"20"},
                                  {"name":"Book","quantity":1,"unitPrice":%s,"taxPercent":"5.5"}]}""".formatted(UUID.randomUUID(), locale, eur("10.00"), eur("24.00")))
                .post("/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        UUID order = UUID.fromString(placed);
        Orders.pay(order, null).statusCode(201);
        return order;
    }
}
