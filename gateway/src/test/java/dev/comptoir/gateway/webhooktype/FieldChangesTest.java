package dev.comptoir.gateway.webhooktype;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.contracts.catalog.ProductUpdatedV1;
import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.contracts.orders.CustomStatusChangedV1;
import dev.comptoir.contracts.orders.FulfillmentChangedV1;
import dev.comptoir.contracts.orders.OrderArchivedV1;
import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.OrderDeletedV1;
import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.contracts.orders.OrderFinishedV1;
import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.contracts.orders.OrderMarkedUnpaidV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.contracts.orders.OrderPartiallyPaidV1;
import dev.comptoir.contracts.orders.OrderProcessedV1;
import dev.comptoir.contracts.orders.OrderReopenedV1;
import dev.comptoir.contracts.orders.OrderResumedV1;
import dev.comptoir.contracts.orders.RefundChangedV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.contracts.orders.ShipmentChangedV1;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Received;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FieldChangesTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:15:30Z");
    private static final List<String> PAYMENT =
            List.of("AWAITING_PAYMENT", "PARTIALLY_PAID", "PAID", "PARTIALLY_REFUNDED");
    private static final List<String> FULFILLMENT =
            List.of("AWAITING_PROCESSING", "PROCESSING", "SHIPPED", "DELIVERED");

    /** An order at its source: what it is, and the facts that made it so. */
    private static final class Source {

        private final UUID id = UUID.randomUUID();
        private final UUID[] parts = {UUID.randomUUID(), UUID.randomUUID()};
        private final Random random;
        private final Map<String, Object> fields = new HashMap<>();
        private final List<Event> facts = new ArrayList<>();
        private long version = 1;

        Source(Random random) {
            this.random = random;
            fields.putAll(Map.of(
                    "lifecycle", "PLACED",
                    "paymentStatus", PAYMENT.getFirst(),
                    "fulfillmentStatus", FULFILLMENT.getFirst(),
                    "hold", "NONE",
                    "totals", totals(10)));
            facts.add(new OrderCompletedV1(
                    id,
                    1,
                    "7",
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    totals(10),
                    PAYMENT.getFirst(),
                    FULFILLMENT.getFirst(),
                    null,
                    NOW,
                    null,
                    null,
                    null,
                    null));
        }

        private static TotalsV1 totals(int euros) {
            Money zero = Money.ofMinor(0, "EUR");
            Money all = Money.ofMinor(euros * 100L, "EUR");
            return new TotalsV1(all, zero, zero, zero, all);
        }

        @SuppressWarnings("unchecked")
        private <T> T set(String field, T value) {
            return (T) (value == null ? fields.remove(field) : fields.put(field, value));
        }

        void happen() {
            version++;
            switch (random.nextInt(10)) {
                case 0 -> pay();
                case 1 -> fulfil();
                case 2 -> holdOrResume();
                case 3 -> customStatus();
                case 4 -> archive();
                case 5 -> process();
                case 6 -> edit();
                case 7 -> moveShipment();
                case 8 -> moveRefund();
                default -> finishOrReopen();
            }
        }

        private void pay() {
            String now = PAYMENT.get(random.nextInt(4));
            String before = set("paymentStatus", now);
            facts.add(
                    switch (now) {
                        case "PAID" ->
                            new OrderPaidV1(id, version, "7", null, null, List.of(), null, null, before, now, NOW);
                        case "PARTIALLY_PAID" ->
                            new OrderPartiallyPaidV1(id, version, "7", id, null, null, null, before, now, NOW);
                        case "AWAITING_PAYMENT" -> new OrderMarkedUnpaidV1(id, version, "7", null, before, now, NOW);
                        default ->
                            new RefundIssuedV1(
                                    id, version, "7", id, null, null, List.of(), null, false, before, now, NOW, null,
                                    null, null);
                    });
        }

        private void fulfil() {
            String now = FULFILLMENT.get(random.nextInt(4));
            facts.add(new FulfillmentChangedV1(id, version, "7", set("fulfillmentStatus", now), now, NOW));
        }

        private void holdOrResume() {
            boolean isHeld = fields.get("hold").equals("ON_HOLD");
            set("hold", isHeld ? "NONE" : "ON_HOLD");
            facts.add(
                    isHeld
                            ? new OrderResumedV1(id, version, "7", NOW)
                            : new OrderHeldV1(id, version, "7", "FRAUD", null, NOW));
        }

        private void moveShipment() {
            UUID shipment = parts[random.nextInt(parts.length)];
            String now = random.nextBoolean() ? "SHIPPED" : "DELIVERED";
            String before = set("shipments[%s].state".formatted(shipment), now);
            String fulfillment = FULFILLMENT.get(random.nextInt(4));
            facts.add(new ShipmentChangedV1(
                    id,
                    version,
                    "7",
                    shipment,
                    "7-1",
                    before,
                    now,
                    set("fulfillmentStatus", fulfillment),
                    fulfillment,
                    NOW));
        }

        private void moveRefund() {
            UUID refund = parts[random.nextInt(parts.length)];
            String now = random.nextBoolean() ? "PENDING" : "FAILED";
            String before = set("refunds[%s].state".formatted(refund), now);
            String payment = PAYMENT.get(random.nextInt(4));
            facts.add(new RefundChangedV1(
                    id,
                    version,
                    "7",
                    refund,
                    null,
                    null,
                    "PROVIDER",
                    before,
                    now,
                    null,
                    set("paymentStatus", payment),
                    payment,
                    NOW));
        }

        private void customStatus() {
            UUID now = random.nextBoolean() ? UUID.randomUUID() : null;
            facts.add(new CustomStatusChangedV1(id, version, "7", set("customStatus.id", now), now, "", false, NOW));
        }

        private void archive() {
            boolean now = !Boolean.TRUE.equals(fields.get("archived"));
            set("archived", now);
            facts.add(new OrderArchivedV1(id, version, "7", now, NOW));
        }

        private void process() {
            boolean now = !Boolean.TRUE.equals(fields.get("processed"));
            set("processed", now);
            facts.add(new OrderProcessedV1(id, version, "7", now, NOW));
        }

        /** Costs something else, and is paid otherwise by it. */
        private void edit() {
            TotalsV1 totals = totals(random.nextInt(50));
            String payment = PAYMENT.get(random.nextInt(4));
            facts.add(new OrderEditedV1(
                    id,
                    version,
                    "7",
                    id,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    set("totals", totals),
                    totals,
                    List.of(),
                    set("paymentStatus", payment),
                    payment,
                    null,
                    NOW));
        }

        /** Comes with a payment, under the same version. */
        private void finishOrReopen() {
            boolean isFinished = fields.get("lifecycle").equals("COMPLETED");
            pay();
            set("lifecycle", isFinished ? "PLACED" : "COMPLETED");
            facts.add(
                    isFinished
                            ? new OrderReopenedV1(id, version, "7", "", "", NOW)
                            : new OrderFinishedV1(id, version, "7", "", "", NOW));
        }

        void end() {
            version++;
            if (random.nextBoolean()) {
                facts.add(new OrderCancelledV1(
                        id, version, "7", null, null, List.of(), set("lifecycle", "CANCELLED"), NOW));
            }
            version++;
            set("deleted", true);
            facts.add(new OrderDeletedV1(id, version, "7", null, NOW));
        }

        JsonNode json() {
            return Json.read(Json.write(fields), JsonNode.class);
        }
    }

    /** A copy that knows nothing but changes. */
    private static final class Copy {

        private final Map<String, Long> sequences = new HashMap<>();
        private final Map<String, JsonNode> fields = new HashMap<>();

        void take(JsonNode event) {
            long sequence = event.path("sequence").asLong();
            for (JsonNode change : event.path("changes")) {
                String field = change.path("field").asText();
                if (sequence >= sequences.getOrDefault(field, 0L)) {
                    sequences.put(field, sequence);
                    fields.put(field, change.get("after"));
                }
            }
        }

        JsonNode json() {
            fields.values().removeIf(Objects::isNull);
            return Json.read(Json.write(fields), JsonNode.class);
        }
    }

    @RepeatedTest(200)
    void who_applies_changes_only_ends_with_what_the_source_has(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Source source = new Source(random);
        for (int i = 0; i < 30; i++) {
            source.happen();
        }
        source.end();
        List<JsonNode> feed =
                source.facts.stream().flatMap(FieldChangesTest::events).toList();
        List<JsonNode> arrived = new ArrayList<>(feed);
        arrived.removeIf(_ -> random.nextInt(4) == 0);
        arrived.addAll(feed.stream().filter(_ -> random.nextInt(4) == 0).toList());
        Collections.shuffle(arrived, random);
        Copy copy = new Copy();
        arrived.forEach(copy::take);
        feed.stream().filter(each -> !arrived.contains(each)).forEach(copy::take);
        assertThat(copy.json()).isEqualTo(source.json());
        assertThat(copy.sequences.keySet())
                .allSatisfy(field -> assertThat(FieldChange.nameOf(field)).isIn(WebhookEvents.changedFields()));
    }

    private static Stream<JsonNode> events(Event fact) {
        String type = fact.getClass().getAnnotation(EventType.class).name();
        EventMeta meta = new EventMeta("gateway.events", UUID.randomUUID(), type, fact.key(), fact.version(), NOW, "");
        return WebhookEvents.outgoing(new Received<>(meta, fact)).map(event -> Json.read(event.body(), JsonNode.class));
    }

    @Test
    void a_field_of_a_part_is_known_by_its_name_without_the_id() {
        assertThat(FieldChange.nameOf("variants[A]B[C].price")).isEqualTo("variants.price");
        assertThat(FieldChange.nameOf("customStatus.id")).isEqualTo("customStatus.id");
    }

    @Test
    void a_product_says_of_which_variant_a_field_is() {
        ProductUpdatedV1 event = new ProductUpdatedV1(
                UUID.randomUUID(),
                2,
                null,
                List.of(
                        new FieldChangeV1(null, "name", "Tea", "Green tea"),
                        new FieldChangeV1("A-1", "taxable", true, false)));
        assertThat(FieldChanges.of(event))
                .containsExactly(
                        new FieldChange("name", "Tea", "Green tea"),
                        new FieldChange("variants[A-1].taxable", true, false));
    }

    @Test
    void a_level_of_stock_says_what_it_was() {
        StockLevelChangedV1 sold = new StockLevelChangedV1("A", 3, 8, 1, 7, -2, "SALE", "1", 3, 7);
        assertThat(FieldChanges.of(sold))
                .containsExactly(new FieldChange("onHand", 10, 8), new FieldChange("reserved", 3, 1));
    }

    /** A second refund leaves the payment status as it was: it is an event all the same, once. */
    @Test
    void money_that_changes_no_status_is_told_too() {
        RefundIssuedV1 again = new RefundIssuedV1(
                UUID.randomUUID(),
                9,
                "7",
                UUID.randomUUID(),
                null,
                null,
                List.of(),
                null,
                false,
                "PARTIALLY_REFUNDED",
                "PARTIALLY_REFUNDED",
                NOW,
                null,
                null,
                null);
        assertThat(events(again))
                .extracting(event -> event.path("type").asText())
                .containsExactly("order.refund.created");
    }
}
