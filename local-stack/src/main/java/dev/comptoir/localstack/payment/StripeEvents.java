package dev.comptoir.localstack.payment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What happened at the test account, each an event that is kept, and sent to one address where there is one. */
final class StripeEvents {

    private static final System.Logger LOG = System.getLogger(StripeEvents.class.getName());
    private static final int MOST = 10_000;
    private static final int TRIES = 8;

    private final List<StripeEvent> all = new CopyOnWriteArrayList<>();
    private final String secret;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private volatile URI target;

    StripeEvents(String secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    void sendTo(URI address) {
        target = address;
    }

    List<StripeEvent> all() {
        return List.copyOf(all);
    }

    void add(String type, ObjectNode object) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("id", "evt_" + StripeIds.letters(24))
                .put("object", "event")
                .put("api_version", StripeServer.API_VERSION)
                .put("created", clock.instant().getEpochSecond())
                .put("livemode", false)
                .put("pending_webhooks", 1)
                .put("type", type);
        event.putObject("data").set("object", object);
        event.putObject("request").putNull("id").putNull("idempotency_key");
        StripeEvent added = new StripeEvent(type, event.toString());
        if (all.size() < MOST) {
            all.add(added);
        }
        if (target != null) {
            Thread.ofVirtual().start(() -> send(added));
        }
    }

    /** The header for a body that is sent now. */
    String sign(String body) {
        long seconds = clock.instant().getEpochSecond();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signature = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=%d,v1=%s".formatted(seconds, HexFormat.of().formatHex(signature));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until it is taken; ever more slowly. */
    private void send(StripeEvent event) {
        for (int i = 0; i < TRIES; i++) {
            try {
                if (post(event.body()) / 100 == 2) {
                    return;
                }
                Thread.sleep(Duration.ofMillis(500L << i));
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "The event is not taken yet", e);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        LOG.log(System.Logger.Level.WARNING, "{0} was not taken by {1}", event.type(), target);
    }

    private int post(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Stripe-Signature", sign(body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
