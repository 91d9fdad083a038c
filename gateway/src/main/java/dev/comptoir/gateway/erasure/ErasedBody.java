package dev.comptoir.gateway.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.comptoir.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The body of an event without the person it told of; ids, goods and sums stay. */
final class ErasedBody {

    private static final String EMAIL = "email";
    private static final Set<String> PEOPLE = Set.of("customer", "previousCustomer");
    private static final Set<String> ADDRESSES =
            Set.of("billingAddress", "shippingAddress", "previousBillingAddress", "previousShippingAddress");
    private static final Set<String> WORDS = Set.of("customerName", "customerRemark", "giftMessage");
    /** What stands beside an address of the person is of the person. */
    private static final Set<String> BESIDE = Set.of("name", "phone", "note", "tags");

    private final Erasure erasure;
    private final JsonNode event;
    private final boolean isOfOrder;
    private final boolean isOfPerson;

    private ErasedBody(Erasure erasure, JsonNode event) {
        this.erasure = erasure;
        this.event = event;
        this.isOfOrder = erasure.orderIds().contains(event.path("aggregateId").asText());
        this.isOfPerson = isOfOrder
                || PEOPLE.stream()
                        .flatMap(name -> event.findValues(name).stream())
                        .anyMatch(this::isErased);
    }

    static byte[] of(byte[] body, Erasure erasure) {
        ErasedBody erased = new ErasedBody(erasure, Json.read(body, JsonNode.class));
        erased.clean(erased.event.path("data"));
        erased.event.path("changes").forEach(change -> erased.cleanChange((ObjectNode) change));
        return Json.bytes(erased.event);
    }

    private void cleanChange(ObjectNode change) {
        String field = change.path("field").asText();
        if (isOfPerson && ADDRESSES.contains(field)
                || event.path("aggregateType").asText().equals("customer")) {
            change.remove(List.of("before", "after"));
        } else if (PEOPLE.contains(field)) {
            change.properties().stream()
                    .filter(value -> isErased(value.getValue()))
                    .forEach(value -> value.setValue(pseudonym()));
        } else {
            clean(change);
        }
    }

    private void clean(JsonNode value) {
        if (value instanceof ArrayNode list) {
            list.forEach(this::clean);
        } else if (value instanceof ObjectNode object) {
            object.remove(isOfPerson ? ADDRESSES : Set.of());
            boolean isBesideAddress = object.properties().stream().anyMatch(field -> isAddress(field.getValue()));
            object.properties().forEach(field -> clean(field, isBesideAddress));
        }
    }

    private void clean(Map.Entry<String, JsonNode> field, boolean isBesideAddress) {
        JsonNode value = field.getValue();
        if (PEOPLE.contains(field.getKey()) && isErased(value)) {
            field.setValue(pseudonym());
        } else if (isAddress(value)) {
            field.setValue(TextNode.valueOf(erasure.pseudonym()));
        } else if (isOfPerson && WORDS.contains(field.getKey()) || isBesideAddress && BESIDE.contains(field.getKey())) {
            field.setValue(value.isArray() ? Json.MAPPER.createArrayNode() : TextNode.valueOf(""));
        } else {
            clean(value);
        }
    }

    /** In an event of an order of the person everyone is; else whoever has the address. */
    private boolean isErased(JsonNode customer) {
        return customer.isObject() && (isOfOrder || isAddress(customer.path(EMAIL)));
    }

    private boolean isAddress(JsonNode value) {
        return value.isTextual() && erasure.emails().contains(value.asText().toLowerCase(Locale.ROOT));
    }

    private ObjectNode pseudonym() {
        return Json.MAPPER.createObjectNode().put(EMAIL, erasure.pseudonym());
    }
}
