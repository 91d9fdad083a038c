package dev.comptoir.contracts.shared;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What two states of a thing differ in, in the words in which both are written as JSON. */
public final class FieldDifference {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_TOGETHER = 200_000;

    private final List<FieldChangeV1> changes = new ArrayList<>();
    private int length;

    /**
     * The difference of a thing without parts.
     *
     * @param fields those that are compared
     * @param before null for what is new
     */
    public static List<FieldChangeV1> between(List<String> fields, Object before, Object after) {
        return new FieldDifference().and(null, fields, before, after).changes();
    }

    /** The difference of one of the parts that a thing has, such as one of the invoices of an order. */
    public static List<FieldChangeV1> ofPart(String list, UUID id, List<String> fields, Object before, Object after) {
        return between(fields, before, after).stream()
                .map(each -> new FieldChangeV1(
                        null, "%s[%s].%s".formatted(list, id, each.field()), each.before(), each.after()))
                .toList();
    }

    /**
     * Compares one part more.
     *
     * @param sku the variant; null for the thing itself
     * @param before null for what is new
     * @param after null for what is gone
     */
    public FieldDifference and(String sku, List<String> fields, Object before, Object after) {
        JsonNode was = tree(before);
        JsonNode is = tree(after);
        fields.forEach(field -> compare(sku, field, was.path(field), is.path(field)));
        return this;
    }

    public List<FieldChangeV1> changes() {
        return List.copyOf(changes);
    }

    private static JsonNode tree(Object state) {
        return state instanceof JsonNode tree ? tree : Json.MAPPER.valueToTree(state);
    }

    private void compare(String sku, String field, JsonNode was, JsonNode is) {
        if (isNothing(was) && isNothing(is)) {
            return;
        }
        String before = text(was);
        String after = text(is);
        if (before.equals(after)) {
            return;
        }
        boolean isShort = before.length() <= LONGEST
                && after.length() <= LONGEST
                && length + before.length() + after.length() <= LONGEST_TOGETHER;
        length += isShort ? before.length() + after.length() : 0;
        changes.add(new FieldChangeV1(sku, field, isShort ? value(was) : null, isShort ? value(is) : null));
    }

    /** Empty where there is nothing. */
    private static String text(JsonNode node) {
        return isNothing(node) ? "" : node.toString();
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull() || node.isContainerNode() && node.isEmpty();
    }

    private static Object value(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return isNothing(node) ? null : Json.MAPPER.convertValue(node, Object.class);
    }
}
