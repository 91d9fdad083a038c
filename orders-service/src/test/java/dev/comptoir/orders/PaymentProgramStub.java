package dev.comptoir.orders;

import static io.restassured.RestAssured.given;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.comptoir.json.Json;
import dev.comptoir.testkit.CutProxy;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A merchant's payment program behind the program under test, with a proxy between them that cuts answers when it is told to. */
public final class PaymentProgramStub implements QuarkusTestResourceLifecycleManager {

    private static final String SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String BEFORE = "whsec_/////////////////////////////////////w==";

    private static PaymentProgram program;
    private static CutProxy proxy;

    public static PaymentProgram program() {
        return program;
    }

    public static CutProxy proxy() {
        return proxy;
    }

    /** Reports how something stands. */
    public static ValidatableResponse report(String type, Map<String, Object> object) {
        String body = new String(Json.bytes(Map.of("type", type, "data", object)));
        return deliver(body, sign(body, Instant.now()), Instant.now());
    }

    public static ValidatableResponse deliver(String body, String signature, Instant at) {
        return given().contentType("application/json")
                .header("webhook-id", ID)
                .header("webhook-timestamp", at.getEpochSecond())
                .header("webhook-signature", signature)
                .body(body)
                .post("/payment-provider-events/generic")
                .then();
    }

    private static final String ID = "msg-" + UUID.randomUUID();

    public static String sign(String body, Instant at) {
        try {
            return new Webhook(SECRET).sign(ID, at.getEpochSecond(), body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        program = new PaymentProgram(SECRET);
        proxy = new CutProxy(program.port());
        return Map.of(
                "orders.payments.generic.url",
                "http://127.0.0.1:" + proxy.port() + "/comptoir",
                "orders.payments.generic.secret",
                SECRET + "," + BEFORE,
                "orders.payments.generic.publishable-key",
                "pk_of_the_shop",
                "orders.payments.generic.timeout",
                "5S",
                "orders.payments.generic.allow-private-target",
                "true");
    }

    @Override
    public void stop() {
        proxy.close();
        program.close();
    }
}
