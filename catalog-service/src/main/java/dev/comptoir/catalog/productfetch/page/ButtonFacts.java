package dev.comptoir.catalog.productfetch.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.catalog.product.Descriptions;
import dev.comptoir.catalog.productfacts.FactRules;
import dev.comptoir.catalog.productfacts.domain.Dimensions;
import dev.comptoir.catalog.productfacts.domain.ProductFacts;
import dev.comptoir.catalog.productfacts.domain.QuantityRule;
import dev.comptoir.catalog.productfacts.domain.VariantFacts;
import dev.comptoir.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a button says beside what it costs. None of it decides an order, so what cannot be read is left out. */
final class ButtonFacts {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
    private static final BigDecimal MILLIMETRES_PER_CENTIMETRE = BigDecimal.TEN;
    private static final int HEAVIEST_GRAMS = 100_000_000;
    private static final int LONGEST_MILLIMETRES = 100_000;
    private static final int MOST_UNITS = 9_999;
    private static final int MOST_CATEGORIES = 50;
    private static final int MOST_METADATA = 50;
    private static final int LONGEST_METADATA = 500;

    private ButtonFacts() {}

    static VariantFacts ofVariant(Button button) {
        Integer weight = number(button, "weight", BigDecimal.ONE, HEAVIEST_GRAMS);
        return new VariantFacts(null, null, null, weight, dimensions(button), quantity(button), null, null, null);
    }

    static ProductFacts ofProduct(Button button) {
        return new ProductFacts(null, null, null, categories(button), null, null, metadata(button), null, null, null);
    }

    /** Only with all three: a parcel has no other size. */
    private static Dimensions dimensions(Button button) {
        Integer length = number(button, "length", MILLIMETRES_PER_CENTIMETRE, LONGEST_MILLIMETRES);
        Integer width = number(button, "width", MILLIMETRES_PER_CENTIMETRE, LONGEST_MILLIMETRES);
        Integer height = number(button, "height", MILLIMETRES_PER_CENTIMETRE, LONGEST_MILLIMETRES);
        return length == null || width == null || height == null ? null : new Dimensions(length, width, height);
    }

    private static QuantityRule quantity(Button button) {
        Integer min = number(button, "min-quantity", BigDecimal.ONE, MOST_UNITS);
        Integer max = number(button, "max-quantity", BigDecimal.ONE, MOST_UNITS);
        Integer step = number(button, "quantity-step", BigDecimal.ONE, MOST_UNITS);
        QuantityRule rule = new QuantityRule(min == null ? 1 : min, max, step == null ? 1 : step);
        boolean saysNothing = rule.min() == 1 && max == null && rule.step() == 1;
        return saysNothing || !rule.isPossible() ? null : rule;
    }

    /** Null when it is no number from 1 to the largest. */
    private static Integer number(Button button, String field, BigDecimal factor, int largest) {
        String text = button.text(field);
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(text).multiply(factor).setScale(0, RoundingMode.HALF_UP);
        boolean isAllowed = number.signum() > 0 && number.compareTo(BigDecimal.valueOf(largest)) <= 0;
        return isAllowed ? number.intValue() : null;
    }

    private static List<String> categories(Button button) {
        return Arrays.stream(button.text("categories").split("\\|"))
                .filter(category -> !ButtonReader.isTemplate(category))
                .map(Descriptions::plain)
                .filter(category -> !category.isEmpty() && category.length() <= FactRules.CATEGORY)
                .limit(MOST_CATEGORIES)
                .toList();
    }

    private static Map<String, String> metadata(Button button) {
        Map<String, String> metadata = new TreeMap<>();
        try {
            JsonNode object = Json.MAPPER.readTree(button.text("metadata"));
            object.properties().forEach(entry -> {
                String value = entry.getValue().isValueNode()
                        ? entry.getValue().asText()
                        : entry.getValue().toString();
                boolean isAllowed = entry.getKey().matches(FactRules.KEY) && value.length() <= LONGEST_METADATA;
                if (isAllowed && metadata.size() < MOST_METADATA) {
                    metadata.put(entry.getKey(), value);
                }
            });
        } catch (JsonProcessingException _) {
            metadata.clear();
        }
        return metadata;
    }
}
