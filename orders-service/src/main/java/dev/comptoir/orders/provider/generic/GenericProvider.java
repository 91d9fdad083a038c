package dev.comptoir.orders.provider.generic;

import com.fasterxml.jackson.databind.JsonNode;
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
import dev.comptoir.platform.net.SafeHttp;
import dev.comptoir.platform.time.MachineTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** A payment program of the merchant's own as the payment provider. */
@ApplicationScoped
public class GenericProvider implements PaymentProvider {

    public static final String NAME = "GENERIC";

    private final GenericConfig config;
    private final GenericSignature signature;
    private final GenericClient client;

    GenericProvider(SafeHttp http, GenericConfig config, @MachineTime Clock clock) {
        this.config = config;
        this.signature = config.url().map(_ -> signature(config)).orElse(null);
        this.client = config.url()
                .map(address -> new GenericClient(http, config, address, signature, clock))
                .orElse(null);
    }

    private static GenericSignature signature(GenericConfig config) {
        return GenericSignature.of(config.secret().orElse(""));
    }

    public boolean isConfigured() {
        return client != null;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String publishableKey() {
        return config.publishableKey().orElse(null);
    }

    /** It takes money as it is written here, in any currency; what it does not take it refuses itself. */
    @Override
    public void check(Money amount) {}

    /** The session's id is the key, however often it is asked: an answer of 500 is to be forgotten for it. */
    @Override
    public Uni<ProviderAnswer<ProviderPayment>> open(PaymentAsk ask, String key) {
        return client.send(GenericRequests.start(ask), ask.id().toString())
                .map(answer -> read(answer, GenericObjects::payment, payment -> isOf(ask, payment)));
    }

    private static boolean isOf(PaymentAsk ask, ProviderPayment payment) {
        boolean isPayable =
                ask.form() == PaymentForm.HOSTED_PAGE ? payment.url() != null : payment.clientSecret() != null;
        return ask.id().equals(payment.sessionId())
                && (isPayable || payment.standing() != ProviderPayment.Standing.OPEN);
    }

    @Override
    public Uni<ProviderAnswer<ProviderPayment>> find(String reference) {
        return client.send(GenericRequests.get(reference), Ids.next().toString())
                .map(answer -> read(answer, GenericObjects::payment, payment -> reference.equals(payment.reference())));
    }

    /** What cannot be cancelled any more was paid, or cancelled before. */
    @Override
    public Uni<ProviderAnswer<ProviderPayment>> cancel(String reference) {
        return client.send(GenericRequests.cancel(reference), Ids.next().toString())
                .map(answer -> read(answer, GenericObjects::payment, payment -> reference.equals(payment.reference())))
                .chain(answer -> answer instanceof Refused<ProviderPayment>
                        ? find(reference)
                        : Uni.createFrom().item(answer));
    }

    /** The refund's id is the key. */
    @Override
    public Uni<ProviderAnswer<ProviderRefund>> refund(RefundAsk ask, String key) {
        return client.send(GenericRequests.refund(ask), ask.id().toString())
                .map(answer -> read(answer, GenericObjects::refund, refund -> isOf(ask, refund)));
    }

    private static boolean isOf(RefundAsk ask, ProviderRefund refund) {
        return ask.id().equals(refund.refundId())
                && ask.paymentReference().equals(refund.paymentReference())
                && ask.amount().equals(refund.amount());
    }

    @Override
    public Uni<ProviderAnswer<ProviderRefund>> findRefund(String paymentReference, UUID refundId) {
        return client.send(
                        GenericRequests.getRefund(paymentReference, refundId),
                        Ids.next().toString())
                .map(answer -> read(answer, GenericObjects::refund, refund -> refundId.equals(refund.refundId())));
    }

    @Override
    public Uni<ProviderAnswer<ProviderRefund>> findRefund(String reference) {
        return client.send(GenericRequests.getRefund(reference), Ids.next().toString())
                .map(answer -> read(answer, GenericObjects::refund, refund -> reference.equals(refund.reference())));
    }

    @Override
    public ProviderEvent event(SignedEvent event, Instant now) {
        if (!signature.isOf(event, now)) {
            throw ProviderProblem.signatureInvalid();
        }
        return GenericEvents.read(event.body());
    }

    /** An answer about something else than was asked for, or without what it must have, says nothing. */
    private static <T> ProviderAnswer<T> read(
            ProviderAnswer<JsonNode> answer, Function<JsonNode, T> reader, Predicate<T> isMeant) {
        return switch (answer) {
            case Done<JsonNode> done -> read(done.body(), reader, isMeant);
            case Refused<JsonNode> refused -> new Refused<>(refused.code(), refused.message());
            case Unknown<JsonNode> unknown -> new Unknown<>(unknown.cause(), unknown.isAnswered());
        };
    }

    private static <T> ProviderAnswer<T> read(JsonNode body, Function<JsonNode, T> reader, Predicate<T> isMeant) {
        try {
            T read = reader.apply(body);
            return isMeant.test(read) ? new Done<>(read) : new Unknown<>("answered about something else", false);
        } catch (IllegalArgumentException unreadable) {
            return new Unknown<>(unreadable.getMessage(), false);
        }
    }
}
