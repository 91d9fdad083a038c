package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.ProductStatus;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import dev.comptoir.kernel.Kind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which products a list shows, and in which order. */
record ProductFilter(Map<String, Object> conditions, ProductSort sort) {

    static ProductFilter of(ProductListParameters asked, boolean isShopper) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        put(conditions, "status", status(asked.status));
        put(conditions, "sku", asked.sku);
        put(conditions, "externalId", asked.externalId);
        put(conditions, "prefix", prefix(asked.q));
        put(conditions, "from", instant("updatedFrom", asked.updatedFrom));
        put(conditions, "to", instant("updatedTo", asked.updatedTo));
        if (isShopper) {
            conditions.put("visible", ProductStatus.ACTIVE);
        }
        ProductSort sort = ProductSort.of(asked.sort);
        if (isShopper && sort == ProductSort.BEST_SELLING) {
            throw invalid("sort", "by sales is for merchant keys only");
        }
        return new ProductFilter(conditions, sort);
    }

    /** Names the list for its cursors. */
    String scope() {
        return "products?" + sort.parameter() + conditions;
    }

    private static void put(Map<String, Object> conditions, String name, Object value) {
        if (value != null) {
            conditions.put(name, value);
        }
    }

    private static ProductStatus status(String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(ProductStatus.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseThrow(() -> invalid("status", "must be one of DRAFT, ACTIVE, ARCHIVED"));
    }

    /** As the name_key column is written; the wildcards of LIKE stand for themselves. */
    private static String prefix(String q) {
        return q == null ? null : q.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static Instant instant(String name, String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException _) {
            throw invalid(name, "must be an RFC 3339 time such as 2026-11-27T09:00:00Z");
        }
    }

    static DomainException invalid(String parameter, String rule) {
        return new DomainException(
                "invalid-request",
                Kind.INVALID,
                parameter + " " + rule + ".",
                Map.of(),
                List.of(new FieldError(parameter, "invalid-value", rule)));
    }
}
