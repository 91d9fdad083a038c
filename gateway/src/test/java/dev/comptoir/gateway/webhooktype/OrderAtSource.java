package dev.comptoir.gateway.webhooktype;

import com.fasterxml.jackson.databind.JsonNode;
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
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.contracts.shared.ShippingV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** An order at its source: what it is, and the facts that made it so. */
final class OrderAtSource {

    private static final Instant NOW = Instant.parse("2026-11-28T10:15:30Z");
    private static final List<String> PAYMENT =
            List.of("AWAITING_PAYMENT", "PARTIALLY_PAID", "PAID", "PARTIALLY_REFUNDED");
    private static final List<String> FULFILLMENT =
            List.of("AWAITING_PROCESSING", "PROCESSING", "SHIPPED", "DELIVERED");

    private final UUID id = UUID.randomUUID();
    private final UUID[] parts = {UUID.randomUUID(), UUID.randomUUID()};
    private final Random random;
    private final Map<String, Object> fields = new HashMap<>();
    private final Map<UUID, OrderLineV1> lines = new LinkedHashMap<>();
    private final List<Event> facts = new ArrayList<>();
    private long version = 1;

    OrderAtSource(Random random) {
        this.random = random;
        fields.putAll(Map.of(
                "lifecycle", "PLACED",
                "paymentStatus", PAYMENT.getFirst(),
                "fulfillmentStatus", FULFILLMENT.getFirst(),
                "hold", "NONE",
                "totals", totals(10),
                "customer", customer(),
                "billingAddress", address(),
                "shipping", shipping()));
        lines.put(id, line(id));
        facts.add(new OrderCompletedV1(
                id,
                1,
                "7",
                null,
                (CustomerV1) fields.get("customer"),
                (AddressV1) fields.get("billingAddress"),
                null,
                (ShippingV1) fields.get("shipping"),
                List.copyOf(lines.values()),
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

    private CustomerV1 customer() {
        return new CustomerV1("a" + random.nextInt(3) + "@example.test", "Ada", null, "en", null);
    }

    private AddressV1 address() {
        return new AddressV1("Ada", null, random.nextInt(3) + " New Street", null, null, null, null, "FR", null);
    }

    private ShippingV1 shipping() {
        return new ShippingV1(id, "Letter " + random.nextInt(3), Money.ofMinor(490, "EUR"));
    }

    private OrderLineV1 line(UUID lineId) {
        int units = 1 + random.nextInt(3);
        Money price = Money.ofMinor(random.nextInt(3), "EUR");
        UUID file = random.nextBoolean() ? parts[0] : null;
        return new OrderLineV1(
                lineId, file, "S" + units, "Shirt", null, units, price, price, price, file, random.nextBoolean());
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
                                id, version, "7", id, null, null, List.of(), null, false, before, now, NOW, null, null,
                                null);
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

    /** Holds, costs and goes to something else, or leaves of these what it draws to leave. */
    private void edit() {
        List<OrderLineV1> before = List.copyOf(lines.values());
        editLines();
        TotalsV1 totals = totals(random.nextInt(50));
        String payment = PAYMENT.get(random.nextInt(4));
        CustomerV1 customer = customer();
        AddressV1 billing = random.nextBoolean() ? address() : null;
        AddressV1 destination = random.nextBoolean() ? address() : null;
        ShippingV1 shipping = random.nextBoolean() ? shipping() : null;
        facts.add(new OrderEditedV1(
                id,
                version,
                "7",
                id,
                customer,
                billing,
                destination,
                List.copyOf(lines.values()),
                List.of(),
                set("totals", totals),
                totals,
                List.of(),
                set("paymentStatus", payment),
                payment,
                null,
                NOW,
                set("customer", customer),
                set("billingAddress", billing),
                set("shippingAddress", destination),
                before,
                shipping,
                set("shipping", shipping)));
    }

    /** One goes, one that is there becomes another, one comes. */
    private void editLines() {
        List<UUID> ids = List.copyOf(lines.keySet());
        if (ids.size() > 1 && random.nextBoolean()) {
            lines.remove(ids.get(random.nextInt(ids.size())));
        }
        lines.replaceAll((lineId, old) -> random.nextBoolean() ? old : line(lineId));
        UUID added = UUID.randomUUID();
        lines.put(added, line(added));
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
            facts.add(
                    new OrderCancelledV1(id, version, "7", null, null, List.of(), set("lifecycle", "CANCELLED"), NOW));
        }
        version++;
        set("deleted", true);
        facts.add(new OrderDeletedV1(id, version, "7", null, NOW));
    }

    List<Event> facts() {
        return facts;
    }

    /** All fields by their names, those of lines too. */
    JsonNode json() {
        Map<String, Object> all = new HashMap<>(fields);
        lines.forEach((lineId, line) -> Json.MAPPER.<JsonNode>valueToTree(line).properties().stream()
                .filter(field -> !field.getKey().equals("lineId"))
                .forEach(field -> all.put("lines[%s].%s".formatted(lineId, field.getKey()), field.getValue())));
        return Json.read(Json.write(all), JsonNode.class);
    }
}
