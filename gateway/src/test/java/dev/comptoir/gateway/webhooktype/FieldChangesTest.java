package dev.comptoir.gateway.webhooktype;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.contracts.catalog.ProductUpdatedV1;
import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.contracts.shared.ShippingV1;
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
    private static final CustomerV1 ADA = new CustomerV1("ada@example.test", "Ada", null, "en", null);
    private static final ShippingV1 LETTER = new ShippingV1(UUID.randomUUID(), "Letter", Money.ofMinor(490, "EUR"));
    private static final ShippingV1 PARCEL = new ShippingV1(UUID.randomUUID(), "Parcel", Money.ofMinor(490, "EUR"));
    private static final CustomerV1 BOB = new CustomerV1("bob@example.test", "Bob", null, "en", null);

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
        OrderAtSource source = new OrderAtSource(random);
        for (int i = 0; i < 30; i++) {
            source.happen();
        }
        source.end();
        List<JsonNode> feed =
                source.facts().stream().flatMap(FieldChangesTest::events).toList();
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

    @Test
    void an_edit_says_what_it_changed_of_customer_addresses_and_lines_and_no_more() {
        OrderLineV1 stays = line("A", 1);
        OrderLineV1 goes = line("B", 1);
        OrderLineV1 comes = line("C", 1);
        OrderLineV1 more = new OrderLineV1(
                stays.lineId(), null, "A", "A", null, 2, stays.unitPrice(), stays.total(), stays.tax(), null, null);
        List<FieldChange> changes = FieldChanges.of(edited(List.of(stays, goes), List.of(more, comes)));
        assertThat(changes)
                .contains(new FieldChange("lines[%s].quantity".formatted(stays.lineId()), 1, 2))
                .contains(new FieldChange("lines[%s].sku".formatted(goes.lineId()), "B", null))
                .contains(new FieldChange("lines[%s].sku".formatted(comes.lineId()), null, "C"))
                .contains(new FieldChange("customer", ADA, BOB));
        assertThat(changes)
                .extracting(change -> FieldChange.nameOf(change.field()))
                .doesNotContain("totals", "billingAddress", "shippingAddress", "shipping", "paymentStatus");
        assertThat(changes)
                .filteredOn(change -> change.field().contains(stays.lineId().toString()))
                .hasSize(1);
    }

    @Test
    void an_edit_of_the_shipping_method_says_so_where_the_price_stays_too() {
        List<OrderLineV1> same = List.of(line("A", 1));
        assertThat(FieldChanges.of(edited(same, same, PARCEL)))
                .containsExactlyInAnyOrder(
                        new FieldChange("customer", ADA, BOB), new FieldChange("shipping", LETTER, PARCEL));
    }

    @Test
    void an_edit_from_before_events_knew_the_state_before_says_what_it_said_then() {
        assertThat(FieldChanges.of(edited(null, List.of(line("A", 1))))).isEmpty();
    }

    private static OrderLineV1 line(String sku, int quantity) {
        Money price = Money.ofMinor(100, "EUR");
        return new OrderLineV1(UUID.randomUUID(), null, sku, sku, null, quantity, price, price, price, null, null);
    }

    private static OrderEditedV1 edited(List<OrderLineV1> before, List<OrderLineV1> after) {
        return edited(before, after, LETTER);
    }

    private static OrderEditedV1 edited(List<OrderLineV1> before, List<OrderLineV1> after, ShippingV1 shipping) {
        UUID id = UUID.randomUUID();
        return new OrderEditedV1(
                id,
                2,
                "7",
                id,
                BOB,
                null,
                null,
                after,
                List.of(),
                null,
                null,
                List.of(),
                "PAID",
                "PAID",
                null,
                NOW,
                before == null ? null : ADA,
                null,
                null,
                before,
                shipping,
                LETTER);
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
