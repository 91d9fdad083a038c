package dev.comptoir.orders.provider.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.exception.ApiException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionCreateParams;
import dev.comptoir.localstack.payment.StripeEvent;
import dev.comptoir.localstack.payment.StripeFault;
import dev.comptoir.localstack.payment.StripeServer;
import dev.comptoir.localstack.payment.TestCard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The test account is understood by the provider's own client: what our client learns of it is what it would learn of Stripe. */
class StripeServerTest {

    private static final StripeServer SERVER = new StripeServer(0, "sk_test_1", "whsec_1").start();
    private static final StripeClient CLIENT = StripeClient.builder()
            .setApiKey("sk_test_1")
            .setApiBase("http://127.0.0.1:" + SERVER.port())
            .setMaxNetworkRetries(0)
            .build();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static PaymentIntent intent(long amount) throws StripeException {
        return CLIENT.v1()
                .paymentIntents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount(amount)
                        .setCurrency("eur")
                        .putMetadata("order", "1")
                        .build());
    }

    private static PaymentIntent confirmed(PaymentIntent intent, TestCard card) throws StripeException {
        return CLIENT.v1()
                .paymentIntents()
                .confirm(
                        intent.getId(),
                        PaymentIntentConfirmParams.builder()
                                .setPaymentMethod(card.paymentMethod())
                                .build());
    }

    private static Refund refund(String intent, long amount, String key) throws StripeException {
        RefundCreateParams params = RefundCreateParams.builder()
                .setPaymentIntent(intent)
                .setAmount(amount)
                .build();
        return CLIENT.v1()
                .refunds()
                .create(params, RequestOptions.builder().setIdempotencyKey(key).build());
    }

    @Test
    void a_payment_is_made_confirmed_and_refunded() throws StripeException {
        PaymentIntent paid = confirmed(intent(4860), TestCard.VISA);
        assertThat(paid.getStatus()).isEqualTo("succeeded");
        assertThat(paid.getAmountReceived()).isEqualTo(4860);
        assertThat(paid.getMetadata()).containsEntry("order", "1");
        assertThat(refund(paid.getId(), 860, "k1").getStatus()).isEqualTo("succeeded");
        assertThat(CLIENT.v1()
                        .refunds()
                        .list(RefundListParams.builder()
                                .setPaymentIntent(paid.getId())
                                .build())
                        .getData())
                .hasSize(1);
        assertThatThrownBy(() -> refund(paid.getId(), 4001, "k2")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> intent(1)).hasMessageContaining("at least");
    }

    @Test
    void a_refund_to_one_of_the_test_cards_fails_later() throws StripeException {
        String intent = confirmed(intent(900), TestCard.REFUND_FAILS).getId();
        Refund refund = refund(intent, 900, "k0");
        assertThat(refund.getStatus()).isEqualTo("succeeded");
        await().until(() ->
                SERVER.refundsOf(intent).getFirst().get("status").asText().equals("failed"));
        assertThat(refund(intent, 900, "k0b").getStatus()).isEqualTo("succeeded");
    }

    @Test
    void a_checkout_is_paid_on_its_page() throws StripeException {
        Session session = CLIENT.v1()
                .checkout()
                .sessions()
                .create(SessionCreateParams.builder()
                        .setMode(SessionCreateParams.Mode.PAYMENT)
                        .setSuccessUrl("https://shop.example/thanks")
                        .setCancelUrl("https://shop.example/cart")
                        .setExpiresAt(1_900_000_000L)
                        .addLineItem(SessionCreateParams.LineItem.builder()
                                .setQuantity(1L)
                                .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                                        .setCurrency("eur")
                                        .setUnitAmount(990L)
                                        .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                                .setName("Order 1")
                                                .build())
                                        .build())
                                .build())
                        .build());
        assertThat(session.getUrl()).contains("/pay/");
        SERVER.pay(session.getId(), TestCard.VISA);
        Session paid = CLIENT.v1().checkout().sessions().retrieve(session.getId());
        assertThat(paid.getPaymentStatus()).isEqualTo("paid");
        assertThat(paid.getAmountTotal()).isEqualTo(990);
    }

    @Test
    void a_key_does_a_thing_once_and_repeats_even_an_error_of_the_server() throws StripeException {
        String intent = confirmed(intent(5000), TestCard.VISA).getId();
        assertThat(refund(intent, 100, "k3").getId())
                .isEqualTo(refund(intent, 100, "k3").getId());
        assertThatThrownBy(() -> refund(intent, 200, "k3")).isInstanceOf(IdempotencyException.class);
        SERVER.fail(StripeFault.brokenAfter(500));
        assertThatThrownBy(() -> refund(intent, 300, "k4")).isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> refund(intent, 300, "k4")).isInstanceOf(ApiException.class);
        assertThat(SERVER.refundsOf(intent)).hasSize(2);
    }

    @Test
    void events_are_signed_and_read_by_the_providers_client() throws StripeException {
        PaymentIntent paid = confirmed(intent(700), TestCard.VISA);
        StripeEvent sent = SERVER.events().stream()
                .filter(event -> event.type().equals("payment_intent.succeeded")
                        && event.body().contains(paid.getId()))
                .findFirst()
                .orElseThrow();
        Event event = Webhook.constructEvent(sent.body(), SERVER.sign(sent.body()), "whsec_1");
        PaymentIntent read =
                (PaymentIntent) event.getDataObjectDeserializer().getObject().orElseThrow();
        assertThat(read.getAmountReceived()).isEqualTo(700);
        assertThatThrownBy(() -> Webhook.constructEvent(sent.body(), SERVER.sign(sent.body()), "whsec_2"))
                .isInstanceOf(SignatureVerificationException.class);
    }

    @Test
    void a_wrong_key_and_an_unknown_word_are_refused() {
        StripeClient stranger = StripeClient.builder()
                .setApiKey("sk_test_2")
                .setApiBase("http://127.0.0.1:" + SERVER.port())
                .build();
        assertThatThrownBy(() -> stranger.v1().paymentIntents().retrieve("pi_1"))
                .hasMessageContaining("Invalid API Key");
        assertThatThrownBy(() -> CLIENT.v1()
                        .paymentIntents()
                        .create(PaymentIntentCreateParams.builder()
                                .setAmount(100L)
                                .setCurrency("eur")
                                .putExtraParam("amuont", "1")
                                .build()))
                .hasMessageContaining("unknown parameter");
    }

    @Test
    void a_declined_card_says_why() throws StripeException {
        PaymentIntent intent = intent(700);
        PaymentIntent declined = confirmed(intent, TestCard.DECLINED);
        assertThat(declined.getLastPaymentError().getDeclineCode()).isEqualTo("generic_decline");
    }
}
