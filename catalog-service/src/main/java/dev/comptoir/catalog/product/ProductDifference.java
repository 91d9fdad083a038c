package dev.comptoir.catalog.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comptoir.catalog.product.domain.ProductState;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What two states of a product differ in, in the words of the API. */
final class ProductDifference {

    private static final int LONGEST = 2_000;
    private static final String SKU = "sku";

    private final List<FieldChangeV1> changes = new ArrayList<>();

    private ProductDifference() {}

    static List<FieldChangeV1> between(ProductState before, ProductState after) {
        ProductDifference difference = new ProductDifference();
        difference.fields(
                null,
                Json.MAPPER.valueToTree(ProductChange.of(before.details())),
                Json.MAPPER.valueToTree(ProductChange.of(after.details())));
        difference.variants(before.variants(), after.variants());
        return difference.changes;
    }

    private void variants(Map<String, VariantDetails> before, Map<String, VariantDetails> after) {
        before.forEach((sku, details) -> {
            if (after.containsKey(sku)) {
                fields(sku, tree(details), tree(after.get(sku)));
            } else {
                changes.add(new FieldChangeV1(sku, SKU, sku, null));
            }
        });
        after.keySet().stream()
                .filter(sku -> !before.containsKey(sku))
                .forEach(sku -> changes.add(new FieldChangeV1(sku, SKU, null, sku)));
    }

    private void fields(String sku, JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode was = before.path(name);
            JsonNode is = after.path(name);
            if (!text(was).equals(text(is))) {
                boolean isShort = text(was).length() <= LONGEST && text(is).length() <= LONGEST;
                changes.add(new FieldChangeV1(sku, name, isShort ? value(was) : null, isShort ? value(is) : null));
            }
        }
    }

    /** With what a unit costs now, which changes when a sale begins or ends. */
    private static JsonNode tree(VariantDetails details) {
        ObjectNode tree = Json.MAPPER.valueToTree(VariantRequest.of(details));
        return tree.set("currentPrice", Json.MAPPER.valueToTree(details.currentPrice()));
    }

    /** Empty where there is nothing. */
    private static String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() || node.isContainerNode() && node.isEmpty() ? "" : node.toString();
    }

    private static Object value(JsonNode node) {
        return text(node).isEmpty() ? null : Json.MAPPER.convertValue(node, Object.class);
    }
}
