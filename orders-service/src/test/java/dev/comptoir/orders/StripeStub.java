package dev.comptoir.orders;

import static io.restassured.RestAssured.given;

import dev.comptoir.localstack.payment.StripeEvent;
import dev.comptoir.localstack.payment.StripeServer;
import dev.comptoir.testkit.CutProxy;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/** A test account of Stripe behind the program under test, with a proxy between them that cuts answers when it is told to. */
public final class StripeStub implements QuarkusTestResourceLifecycleManager {

    public static final String SECRET_KEY = "sk_test_of_the_tests";
    public static final String WEBHOOK_SECRET = "whsec_of_the_tests";

    private static StripeServer server;
    private static CutProxy proxy;

    public static StripeServer server() {
        return server;
    }

    public static CutProxy proxy() {
        return proxy;
    }

    /** Events of one object, by a text in their bodies, oldest first. */
    public static List<StripeEvent> eventsOf(String text) {
        return server.events().stream()
                .filter(event -> event.body().contains(text))
                .toList();
    }

    /** As Stripe delivers it. */
    public static ValidatableResponse deliver(StripeEvent event) {
        return deliver(event.body(), server.sign(event.body()));
    }

    public static ValidatableResponse deliver(String body, String signature) {
        return given().contentType("application/json; charset=utf-8")
                .header("Stripe-Signature", signature)
                .body(body)
                .post("/payment-provider-events/stripe")
                .then();
    }

    @Override
    public Map<String, String> start() {
        server = new StripeServer(0, SECRET_KEY, WEBHOOK_SECRET).start();
        proxy = new CutProxy(server.port());
        return Map.of(
                "orders.payments.stripe.secret-key",
                SECRET_KEY,
                "orders.payments.stripe.webhook-secret",
                "whsec_of_before," + WEBHOOK_SECRET,
                "orders.payments.stripe.publishable-key",
                "pk_test_of_the_tests",
                "orders.payments.stripe.timeout",
                "5S",
                "orders.payments.stripe.api-base",
                "http://127.0.0.1:" + proxy.port());
    }

    @Override
    public void stop() {
        proxy.close();
        server.close();
    }
}
