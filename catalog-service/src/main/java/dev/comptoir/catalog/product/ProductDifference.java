package dev.comptoir.catalog.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comptoir.catalog.product.domain.ProductState;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.contracts.shared.ChangedFields;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.contracts.shared.FieldDifference;
import dev.comptoir.json.Json;
import java.util.List;
import java.util.Map;

/** What two states of a product differ in, in the words of the API. */
final class ProductDifference {

    private ProductDifference() {}

    /** @param before null for a new product */
    static List<FieldChangeV1> between(ProductState before, ProductState after) {
        FieldDifference difference = new FieldDifference()
                .and(
                        null,
                        ChangedFields.PRODUCT,
                        before == null ? null : ProductChange.of(before.details()),
                        ProductChange.of(after.details()));
        variants(difference, before == null ? Map.of() : before.variants(), after.variants());
        return difference.changes();
    }

    /** Every field of a variant that came or went is told, so that one who knew another of its SKU keeps nothing of that. */
    private static void variants(
            FieldDifference difference, Map<String, VariantDetails> before, Map<String, VariantDetails> after) {
        before.forEach(
                (sku, details) -> difference.and(sku, ChangedFields.VARIANT, tree(details), tree(after.get(sku))));
        after.forEach((sku, details) -> {
            if (!before.containsKey(sku)) {
                difference.and(sku, ChangedFields.VARIANT, null, tree(details));
            }
        });
    }

    /** With what a unit costs now, which changes when a sale begins or ends. */
    private static JsonNode tree(VariantDetails details) {
        if (details == null) {
            return null;
        }
        ObjectNode tree = Json.MAPPER.valueToTree(VariantRequest.of(details));
        return tree.set("currentPrice", Json.MAPPER.valueToTree(details.currentPrice()));
    }
}
