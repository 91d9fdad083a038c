package dev.comptoir.orders.provider.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.provider.PaymentProvider;
import dev.comptoir.orders.provider.ProviderEvent;
import dev.comptoir.orders.provider.ProviderProblem;
import dev.comptoir.orders.provider.SignedEvent;
import dev.comptoir.orders.provider.domain.PaymentAsk;
import dev.comptoir.orders.provider.domain.PaymentForm;
import dev.comptoir.orders.provider.domain.ProviderAnswer;
import dev.comptoir.orders.provider.domain.ProviderAnswer.Done;
import dev.comptoir.orders.provider.domain.ProviderAnswer.Refused;
import dev.comptoir.orders.provider.domain.ProviderAnswer.Unknown;
import dev.comptoir.orders.provider.domain.ProviderPayment;
import dev.comptoir.orders.provider.domain.ProviderRefund;
import dev.comptoir.orders.provider.domain.RefundAsk;
import dev.comptoir.platform.ids.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Stripe as the payment provider: checkout sessions for hosted pages, payment intents for client secrets. */
@ApplicationScoped
public class StripeProvider implements PaymentProvider {

    public static final String NAME = "STRIPE";

    private static final String INTENTS = "/v1/payment_intents";
    private static final String CHECKOUT = "/v1/checkout/sessions";
    private static final String REFUNDS = "/v1/refunds";

    private final StripeConfig config;
    private final StripeClient client;

    StripeProvider(Vertx vertx, StripeConfig config) {
        this.config = config;
        this.client =
                new StripeClient(vertx, config.apiBase(), config.secretKey().orElse(""), config.timeout());
    }

    public boolean isConfigured() {
        return config.secretKey().isPresent();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String publishableKey() {
        return config.publishableKey().orElse(null);
    }

    @Override
    public void check(Money amount) {
        StripeAmounts.of(amount);
    }

    @Override
    public Uni<ProviderAnswer<ProviderPayment>> open(PaymentAsk ask, String key) {
        return ask.form() == PaymentForm.HOSTED_PAGE
                ? client.post(CHECKOUT, StripeForms.checkout(ask), key).map(this::payment)
                : client.post(INTENTS, StripeForms.intent(ask), key).map(this::payment);
    }

    @Override
    public Uni<ProviderAnswer<ProviderPayment>> find(String reference) {
        return isCheckout(reference)
                ? client.get(CHECKOUT + "/" + reference, Map.of("expand[]", "payment_intent"))
                        .map(this::payment)
                : client.get(INTENTS + "/" + reference, Map.of()).map(this::payment);
    }

    /** What cannot be cancelled any more was paid, or cancelled before. */
    @Override
    public Uni<ProviderAnswer<ProviderPayment>> cancel(String reference) {
        String path =
                isCheckout(reference) ? CHECKOUT + "/" + reference + "/expire" : INTENTS + "/" + reference + "/cancel";
        return client.post(path, Map.of(), Ids.next().toString())
                .chain(answer -> answer instanceof Refused<JsonNode>
                        ? find(reference)
                        : Uni.createFrom().item(payment(answer)));
    }

    @Override
    public Uni<ProviderAnswer<ProviderRefund>> refund(RefundAsk ask, String key) {
        return client.post(REFUNDS, StripeForms.refund(ask), key).map(answer -> read(answer, StripeObjects::refund));
    }

    @Override
    public Uni<ProviderAnswer<ProviderRefund>> findRefund(String reference) {
        return client.get(REFUNDS + "/" + reference, Map.of()).map(answer -> read(answer, StripeObjects::refund));
    }

    @Override
    public Uni<ProviderAnswer<ProviderRefund>> findRefund(String paymentReference, UUID refundId) {
        Map<String, String> query = Map.of("payment_intent", paymentReference, "limit", "100");
        return client.get(REFUNDS, query).map(answer -> switch (answer) {
            case Done<JsonNode> list -> pick(list.body().path("data"), refundId);
            case Refused<JsonNode> refused -> new Refused<>(refused.code(), refused.message());
            case Unknown<JsonNode> unknown -> new Unknown<>(unknown.cause(), unknown.isAnswered());
        });
    }

    @Override
    public ProviderEvent event(SignedEvent signed, Instant now) {
        List<String> secrets = List.of(config.webhookSecret().orElse("").split(","));
        boolean isSigned = config.webhookSecret().isPresent()
                && StripeSignature.parse(signed.signature()).isOf(signed.body(), secrets, now);
        if (!isSigned) {
            throw ProviderProblem.signatureInvalid();
        }
        try {
            JsonNode event = Json.read(signed.body(), JsonNode.class);
            if (!event.path("type").isTextual()) {
                throw ProviderProblem.eventUnreadable();
            }
            return StripeEvents.read(event);
        } catch (UncheckedIOException | IllegalArgumentException _) {
            throw ProviderProblem.eventUnreadable();
        }
    }

    private static ProviderAnswer<ProviderRefund> pick(JsonNode refunds, UUID refundId) {
        for (JsonNode refund : refunds) {
            if (refundId.equals(StripeObjects.id(refund, StripeObjects.REFUND))) {
                return new Done<>(StripeObjects.refund(refund));
            }
        }
        return new Refused<>("resource_missing", "There is no refund of that id.");
    }

    private ProviderAnswer<ProviderPayment> payment(ProviderAnswer<JsonNode> answer) {
        return read(answer, StripeObjects::payment);
    }

    private static <T> ProviderAnswer<T> read(ProviderAnswer<JsonNode> answer, Function<JsonNode, T> reader) {
        return switch (answer) {
            case Done<JsonNode> done -> new Done<>(reader.apply(done.body()));
            case Refused<JsonNode> refused -> new Refused<>(refused.code(), refused.message());
            case Unknown<JsonNode> unknown -> new Unknown<>(unknown.cause(), unknown.isAnswered());
        };
    }

    private static boolean isCheckout(String reference) {
        return reference.startsWith("cs_");
    }
}
