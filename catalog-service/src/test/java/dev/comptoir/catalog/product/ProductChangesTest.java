package dev.comptoir.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.ProductIdentity;
import dev.comptoir.catalog.product.domain.ProductSource;
import dev.comptoir.catalog.product.domain.ProductStatus;
import dev.comptoir.catalog.product.domain.Variant;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.catalog.productfacts.domain.ProductFacts;
import dev.comptoir.catalog.productfacts.domain.Sale;
import dev.comptoir.catalog.productfacts.domain.VariantFacts;
import dev.comptoir.contracts.shared.ChangeEvent;
import dev.comptoir.contracts.shared.ChangedFields;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class ProductChangesTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:15:30Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
    private static final int STEPS = 40;

    /** A product at its source, and the events that its changes published. */
    private static final class Source {

        private final Random random;
        private final Product product;
        private final List<JsonNode> events = new ArrayList<>();

        Source(Random random) {
            this.random = random;
            this.product = Product.create(
                    new ProductIdentity(UUID.randomUUID(), "tea", ProductSource.API),
                    details(),
                    List.of(variant("SKU-0")),
                    UUID::randomUUID,
                    NOW);
            publish(ProductEvents.created(product));
        }

        private void publish(ChangeEvent event) {
            events.add(Json.read(Json.write(event), JsonNode.class));
        }

        void happen() {
            product.snapshot();
            if (isChanged()) {
                publish(ProductEvents.updated(product));
            }
        }

        private boolean isChanged() {
            return switch (random.nextInt(5)) {
                case 0 -> product.change(details(), NOW);
                case 1 -> isVariantAdded();
                case 2 -> isVariantRemoved();
                case 3 -> {
                    Variant any = any();
                    yield product.change(any.id(), variant(any.sku()), NOW);
                }
                default ->
                    product.become(details(), List.of(variant(sku()), variant("SKU-new")), UUID::randomUUID, NOW);
            };
        }

        private boolean isVariantAdded() {
            String sku = sku();
            if (product.variants().stream().anyMatch(each -> each.sku().equals(sku))) {
                return false;
            }
            product.add(UUID.randomUUID(), variant(sku), NOW);
            return true;
        }

        private boolean isVariantRemoved() {
            if (product.variants().size() == 1) {
                return false;
            }
            product.remove(any().id(), NOW);
            return true;
        }

        private Variant any() {
            return product.variants().get(random.nextInt(product.variants().size()));
        }

        /** Few, so that one that went comes back as another variant. */
        private String sku() {
            return "SKU-" + random.nextInt(4);
        }

        private ProductDetails details() {
            List<String> tags = random.nextBoolean() ? List.of() : List.of("t" + random.nextInt(3));
            ProductFacts facts = new ProductFacts(null, word(), tags, null, null, null, null, null, null, null);
            return new ProductDetails(
                    "Tea " + random.nextInt(3), word(), word(), any(ProductStatus.values()), List.of(), facts);
        }

        private VariantDetails variant(String sku) {
            Sale sale = random.nextBoolean() ? null : Sale.of(Money.ofMinor(50, "EUR"), null, null, TODAY);
            VariantFacts facts = new VariantFacts(word(), null, sale, null, null, null, null, null, word());
            return new VariantDetails(
                    sku,
                    "Tea " + random.nextInt(3),
                    Money.ofMinor(100L + random.nextInt(3), "EUR"),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean() ? null : random.nextInt(3),
                    word(),
                    null,
                    Map.of(),
                    facts);
        }

        private String word() {
            return random.nextInt(3) == 0 ? null : "word " + random.nextInt(3);
        }

        private <T> T any(T[] values) {
            return values[random.nextInt(values.length)];
        }

        /** What the API would show of it, by the same keys as the copy has. */
        Map<String, JsonNode> fields() {
            Map<String, JsonNode> all = new HashMap<>();
            put(all, "", ChangedFields.PRODUCT, Json.MAPPER.valueToTree(ProductChange.of(product.details())));
            for (Variant variant : product.variants()) {
                ObjectNode tree = Json.MAPPER.valueToTree(VariantRequest.of(variant.details()));
                tree.set(
                        "currentPrice",
                        Json.MAPPER.valueToTree(variant.details().currentPrice()));
                put(all, variant.sku(), ChangedFields.VARIANT, tree);
            }
            return all;
        }

        private static void put(Map<String, JsonNode> all, String sku, List<String> fields, JsonNode tree) {
            for (String field : fields) {
                JsonNode value = tree.path(field);
                if (!value.isMissingNode() && !(value.isContainerNode() && value.isEmpty())) {
                    all.put(sku + "/" + field, value);
                }
            }
        }
    }

    /** A copy that knows nothing but changes. */
    private static final class Copy {

        private final Map<String, Long> versions = new HashMap<>();
        private final Map<String, JsonNode> fields = new HashMap<>();

        void take(JsonNode event) {
            long version = event.path("version").asLong();
            for (JsonNode change : event.path("changes")) {
                String field =
                        change.path("sku").asText() + "/" + change.path("field").asText();
                if (version >= versions.getOrDefault(field, 0L)) {
                    versions.put(field, version);
                    fields.put(field, change.get("after"));
                }
            }
        }

        Map<String, JsonNode> fields() {
            Map<String, JsonNode> there = new HashMap<>(fields);
            there.values().removeIf(value -> value == null);
            return there;
        }
    }

    /** A quarter of the events is lost at first and read again later, a quarter comes twice, all in any order. */
    @RepeatedTest(200)
    void who_applies_changes_only_ends_with_what_the_source_has(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Source source = new Source(random);
        for (int i = 0; i < STEPS; i++) {
            source.happen();
        }
        List<JsonNode> arrived = new ArrayList<>(source.events);
        arrived.removeIf(_ -> random.nextInt(4) == 0);
        arrived.addAll(
                source.events.stream().filter(_ -> random.nextInt(4) == 0).toList());
        Collections.shuffle(arrived, random);
        Copy copy = new Copy();
        arrived.forEach(copy::take);
        source.events.stream().filter(each -> !arrived.contains(each)).forEach(copy::take);
        assertThat(copy.fields()).isEqualTo(source.fields());
    }
}
