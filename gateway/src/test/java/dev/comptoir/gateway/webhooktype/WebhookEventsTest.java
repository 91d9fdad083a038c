package dev.comptoir.gateway.webhooktype;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.contracts.orders.OrderImportedV1;
import dev.comptoir.gateway.event.domain.EventFilter;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Received;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

public class WebhookEventsTest {

    private static final String SAMPLE = ".sample.json";
    private static final Instant NOW = Instant.parse("2026-11-28T10:15:30Z");

    /** What the golden sample of each event becomes: webhook type, then for a status the change of it. */
    public static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("orders.order-completed.v1", "order.completed"),
            Map.entry("orders.order-imported.v1", "order.imported"),
            Map.entry("orders.order-edited.v1", "order.edited"),
            Map.entry("orders.quote-changed.v1", "quote.changed"),
            Map.entry("orders.order-notification-created.v1", "order.notification.created"),
            Map.entry("orders.order-finished.v1", "order.finished"),
            Map.entry("orders.order-reopened.v1", "order.reopened"),
            Map.entry(
                    "orders.order-partially-paid.v1",
                    "order.paymentStatus.changed: paymentStatus AWAITING_PAYMENT -> PARTIALLY_PAID"),
            Map.entry("orders.order-paid.v1", "order.paymentStatus.changed: paymentStatus AWAITING_PAYMENT -> PAID"),
            Map.entry(
                    "orders.order-marked-unpaid.v1",
                    "order.paymentStatus.changed: paymentStatus PAID -> AWAITING_PAYMENT"),
            Map.entry(
                    "orders.refund-issued.v1", "order.paymentStatus.changed: paymentStatus PAID -> PARTIALLY_REFUNDED"),
            Map.entry(
                    "orders.order-shipped.v1",
                    "order.fulfillmentStatus.changed: fulfillmentStatus AWAITING_PROCESSING -> SHIPPED"),
            Map.entry(
                    "orders.fulfillment-changed.v1",
                    "order.fulfillmentStatus.changed: fulfillmentStatus AWAITING_PROCESSING -> PROCESSING"),
            Map.entry("orders.shipment-changed.v1", "order.shipment.changed"),
            Map.entry("orders.tracking-changed.v1", "order.trackingNumber.changed"),
            Map.entry("orders.custom-status-changed.v1", "order.customStatus.changed"),
            Map.entry("orders.payment-disputed.v1", "order.payment.disputed"),
            Map.entry("orders.dispute-resolved.v1", "order.payment.disputeResolved"),
            Map.entry("orders.excess-payment-received.v1", "order.payment.excessReceived"),
            Map.entry("orders.refund-changed.v1", "order.refund.changed"),
            Map.entry("orders.order-processed.v1", "order.processed"),
            Map.entry("orders.order-archived.v1", "order.archived"),
            Map.entry("orders.return-approved.v1", "return.approved"),
            Map.entry("orders.return-closed.v1", "return.closed"),
            Map.entry("orders.return-received.v1", "return.received"),
            Map.entry("orders.return-refused.v1", "return.refused"),
            Map.entry("orders.return-requested.v1", "return.requested"),
            Map.entry("orders.withdrawal-accepted.v1", "withdrawal.accepted"),
            Map.entry("orders.withdrawal-received.v1", "withdrawal.received"),
            Map.entry("orders.withdrawal-refused.v1", "withdrawal.refused"),
            Map.entry("orders.order-deleted.v1", "order.deleted"),
            Map.entry("orders.customer-updated.v1", "customer.updated"),
            Map.entry("orders.customer-erased.v1", "customer.erased"),
            Map.entry("orders.invoice-issued.v1", "invoice.issued"),
            Map.entry("orders.invoice-changed.v1", "invoice.changed"),
            Map.entry("orders.invoice-cancelled.v1", "invoice.cancelled"),
            Map.entry("orders.credit-note-issued.v1", "creditNote.issued"),
            Map.entry("files.file-uploaded.v1", "file.uploaded"),
            Map.entry("files.file-replaced.v1", "file.replaced"),
            Map.entry("files.file-downloaded.v1", "file.downloaded"),
            Map.entry("files.entitlement-granted.v1", "entitlement.granted"),
            Map.entry("files.entitlement-revoked.v1", "entitlement.revoked"),
            Map.entry("files.entitlement-exhausted.v1", "entitlement.exhausted"),
            Map.entry("files.entitlement-expired.v1", "entitlement.expired"),
            Map.entry("files.entitlement-extended.v1", "entitlement.extended"),
            Map.entry("catalog.product-created.v1", "product.created"),
            Map.entry("catalog.product-updated.v1", "product.updated"),
            Map.entry("inventory.stock-level-changed.v1", "inventory.level.changed"),
            Map.entry("inventory.stock-state-changed.v1", "inventory.state.changed"),
            Map.entry("inventory.stock-shortfall.v1", "inventory.shortfall.found"),
            Map.entry("inventory.reservation-released.v1", "inventory.reservation.released"),
            Map.entry("inventory.reservation-expired.v1", "inventory.reservation.expired"),
            Map.entry("inventory.settings-saved.v1", "settings.inventory.changed"),
            Map.entry("inventory.location-saved.v1", "inventory.location.changed"),
            Map.entry("carts.cart-abandoned.v1", "cart.abandoned"),
            Map.entry("carts.cart-resumed.v1", "cart.resumed"),
            Map.entry("carts.cart-merged.v1", "cart.merged"),
            Map.entry("carts.cart-recovered.v1", "cart.recovered"),
            Map.entry("campaigns.recovery-email-scheduled.v1", "campaign.email.scheduled"),
            Map.entry("campaigns.recovery-email-sent.v1", "campaign.email.sent"),
            Map.entry("carts.recovery-link-clicked.v1", "campaign.email.clicked"),
            Map.entry("campaigns.recovery-stopped.v1", "campaign.recovery.stopped"),
            Map.entry("carts.discount-created.v1", "discount.created"),
            Map.entry("carts.discount-updated.v1", "discount.updated"),
            Map.entry("carts.discount-exhausted.v1", "discount.exhausted"),
            Map.entry("carts.discount-deleted.v1", "discount.deleted"),
            Map.entry("orders.store-profile-saved.v1", "settings.store.changed"),
            Map.entry("orders.shipping-method-saved.v1", "settings.shippingMethod.changed"),
            Map.entry("orders.tax-rate-saved.v1", "settings.taxRate.changed"),
            Map.entry("orders.order-status-saved.v1", "settings.orderStatus.changed"),
            Map.entry("orders.order-cancelled.v1", "order.status.changed: status PLACED -> CANCELLED"),
            Map.entry("orders.order-held.v1", "order.status.changed: hold  -> ON_HOLD"),
            Map.entry("orders.order-resumed.v1", "order.status.changed: hold ON_HOLD -> NONE"));

    /** What an event becomes beside that. */
    public static final Map<String, String> SECOND = Map.of(
            "orders.order-partially-paid.v1", "order.payment.received",
            "orders.refund-issued.v1", "order.refund.created");

    @TestFactory
    Stream<DynamicTest> an_event_becomes_its_webhook() {
        return WebhookEvents.all().stream()
                .map(webhook -> DynamicTest.dynamicTest(webhook.eventName(), () -> becomesItsWebhook(webhook)));
    }

    private static <E extends Event> void becomesItsWebhook(WebhookEvent<E> webhook) throws IOException {
        E fact = sample(webhook);
        UUID id = UUID.randomUUID();
        EventMeta meta = new EventMeta("gateway.events", id, webhook.eventName(), fact.key(), fact.version(), NOW, "");
        OutgoingEvent outgoing = webhook.outgoing(new Received<>(meta, fact)).orElseThrow();
        JsonNode body = Json.read(outgoing.body(), JsonNode.class);
        assertThat(outgoing.id().equals(id)).isNotEqualTo(webhook.second());
        assertThat(body.path("id").asText()).isEqualTo(outgoing.id().toString());
        assertThat(body.path("type").asText()).isEqualTo(outgoing.type());
        assertThat(body.path("aggregateId").asText()).isEqualTo(fact.key());
        assertThat(body.path("aggregateType").asText()).isNotEmpty();
        assertThat(body.path("sequence").asLong()).isEqualTo(fact.version());
        assertThat(body.path("timestamp").asText()).isEqualTo(NOW.toString());
        JsonNode data = body.path("data");
        assertThat(data.has("details") ? data.path("details") : data)
                .isEqualTo(Json.read(Json.write(fact), JsonNode.class));
        assertThat(told(body)).isEqualTo((webhook.second() ? SECOND : EXPECTED).get(webhook.eventName()));
    }

    /** What leaves every field that a resource shows as it was. */
    private static final Set<String> WITHOUT_CHANGES = Set.of(
            "orders.order-notification-created.v1",
            "orders.payment-disputed.v1",
            "orders.dispute-resolved.v1",
            "orders.excess-payment-received.v1",
            "orders.customer-erased.v1",
            "orders.invoice-issued.v1",
            "orders.invoice-cancelled.v1",
            "orders.credit-note-issued.v1",
            "inventory.stock-shortfall.v1",
            "carts.cart-recovered.v1",
            "carts.cart-merged.v1",
            "inventory.location-saved.v1",
            "carts.recovery-link-clicked.v1",
            "carts.discount-exhausted.v1",
            "campaigns.recovery-email-scheduled.v1",
            "campaigns.recovery-email-sent.v1",
            "campaigns.recovery-stopped.v1");

    @TestFactory
    Stream<DynamicTest> a_change_says_which_fields_are_others_now() {
        return WebhookEvents.all().stream()
                .map(webhook -> DynamicTest.dynamicTest(webhook.eventName(), () -> saysItsChanges(webhook)));
    }

    private static <E extends Event> void saysItsChanges(WebhookEvent<E> webhook) throws IOException {
        List<FieldChange> changes = webhook.changes(sample(webhook));
        assertThat(changes.isEmpty()).isEqualTo(WITHOUT_CHANGES.contains(webhook.eventName()));
        assertThat(changes)
                .allSatisfy(
                        change -> assertThat(FieldChange.nameOf(change.field())).isIn(WebhookEvents.changedFields()));
    }

    private static String told(JsonNode body) {
        JsonNode data = body.path("data");
        String type = body.path("type").asText();
        return data.has("details")
                ? "%s: %s %s -> %s"
                        .formatted(
                                type,
                                data.path("changed").asText(),
                                data.path("from").asText(),
                                data.path("to").asText())
                : type;
    }

    public static <E extends Event> E sample(WebhookEvent<E> webhook) throws IOException {
        String file = "/events/" + webhook.eventName() + SAMPLE;
        try (InputStream in = WebhookEventsTest.class.getResourceAsStream(file)) {
            return Json.read(in.readAllBytes(), webhook.event());
        }
    }

    @Test
    void an_imported_order_is_told_only_where_its_import_was_asked_to() throws IOException {
        WebhookEvent<?> line = WebhookEvents.all().stream()
                .filter(webhook -> webhook.eventName().equals("orders.order-imported.v1"))
                .findFirst()
                .orElseThrow();
        OrderImportedV1 fact = (OrderImportedV1) sample(line);
        OrderImportedV1 quiet =
                Json.read(Json.write(fact).replace("\"announced\":true", "\"announced\":false"), OrderImportedV1.class);
        EventMeta meta = new EventMeta("gateway.events", UUID.randomUUID(), line.eventName(), fact.key(), 1, NOW, "");

        assertThat(line.outgoing(new Received<>(meta, fact))).isPresent();
        assertThat(line.outgoing(new Received<>(meta, quiet))).isEmpty();
    }

    @Test
    void a_status_that_stays_as_it_was_is_nothing_to_tell() {
        OrderStatusChange.Change second =
                new OrderStatusChange.Change("7", "paymentStatus", "PARTIALLY_PAID", "PARTIALLY_PAID");

        assertThat(second.of(new OrderHeldV1(UUID.randomUUID(), 2, "7", "X", null, NOW)))
                .isNull();
    }

    @Test
    void an_aggregate_that_shares_a_topic_has_a_type_of_its_own() {
        Map<String, String> types = WebhookEvents.all().stream()
                .collect(Collectors.toMap(WebhookEvent::eventName, WebhookEvent::aggregateType, (one, _) -> one));
        assertThat(types)
                .containsEntry("orders.order-held.v1", "order")
                .containsEntry("orders.quote-changed.v1", "quote")
                .containsEntry("orders.customer-updated.v1", "customer")
                .containsEntry("orders.tax-rate-saved.v1", "taxRate")
                .containsEntry("orders.store-profile-saved.v1", "store")
                .containsEntry("inventory.stock-level-changed.v1", "stock")
                .containsEntry("inventory.reservation-released.v1", "reservation");
    }

    @Test
    void every_line_of_the_table_is_expected_and_an_event_has_one_of_its_own() {
        assertThat(names(false)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(EXPECTED.keySet());
        assertThat(names(true)).containsExactlyInAnyOrderElementsOf(SECOND.keySet());
    }

    /** A sighting is the storefront's word that makes the catalogue fetch a page: anyone can cause any number of them. */
    @Test
    void every_event_of_the_suite_but_sightings_has_its_line() throws IOException {
        try (Stream<Path> samples = Files.list(Path.of("../contracts/src/main/resources/events"))) {
            assertThat(samples.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(SAMPLE))
                            .map(name -> name.replace(SAMPLE, ""))
                            .filter(name -> !name.equals("carts.product-seen.v1")))
                    .isSubsetOf(EXPECTED.keySet());
        }
    }

    private static List<String> names(boolean second) {
        return WebhookEvents.all().stream()
                .filter(webhook -> webhook.second() == second)
                .map(WebhookEvent::eventName)
                .toList();
    }

    @Test
    void the_topics_of_all_events_are_read() {
        Config config = ConfigProvider.getConfig();
        Set<String> read = Set.of(config.getValue("mp.messaging.incoming.webhooks.topics", String.class)
                .split(","));
        assertThat(WebhookEvents.all())
                .allSatisfy(webhook -> assertThat(
                                webhook.event().getAnnotation(EventType.class).topic())
                        .isIn(read));
    }

    @Test
    void every_type_can_be_subscribed_to_by_name_and_with_a_star() {
        for (String type : WebhookEvents.typeNames()) {
            EventFilter.check(Set.of(type), WebhookEvents.typeNames(), "/events");
            assertThat(EventFilter.matches(List.of(type.substring(0, type.indexOf('.')) + ".*"), type))
                    .isTrue();
        }
    }
}
