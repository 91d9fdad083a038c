package dev.comptoir.catalog.productlist;

import dev.comptoir.catalog.product.domain.NameKey;
import dev.comptoir.catalog.product.domain.ProductSource;
import dev.comptoir.catalog.product.domain.ProductStatus;
import dev.comptoir.catalog.productfacts.FactRules;
import dev.comptoir.catalog.productfacts.Texts;
import dev.comptoir.catalog.productfacts.domain.Categories;
import dev.comptoir.catalog.productfacts.domain.SearchWords;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.QueryRange;
import dev.comptoir.platform.page.QueryTime;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of the product list. */
class ProductListRequest extends PageRequest {

    private static final String BY_SALES = " p join product_sales s on s.product_id = p.id";
    // What a product sold is the place in a list sorted by it, and read for its page alone in every other.
    private static final String FROM = " p, (values (0::bigint, 0::bigint)) s(units_sold, sales_minor)";

    // Asked by a query of its own, so that the plan is the same for all questions: it is made once and kept.
    private static final String BEGIN = "word_beginnings(%s.search) @@ (select ?::text::tsquery)";
    // Very short words begin so much that the next products of the list are looked through instead.
    private static final String SHORT = "(' ' || p.search) like all (?::text[])";
    private static final String FOUND = BEGIN.formatted("p");
    private static final String AMONG_FOUND =
            "p.id in (select f.id from product_search f where %s)".formatted(BEGIN.formatted("f"));

    @RestQuery
    @Parameter(description = "Only products with this status.")
    ProductStatus status;

    @RestQuery
    @Parameter(
            description =
                    "Only products that came from there; CART with DRAFT: what shoppers wanted and waits to be confirmed.")
    ProductSource source;

    @RestQuery
    @Parameter(description = "Only the product that has a variant with exactly this SKU.")
    @Size(min = 1, max = Texts.SKU)
    String sku;

    @RestQuery
    @Parameter(description = "Only the product with exactly this merchant-defined id.")
    @Size(min = 1, max = Texts.EXTERNAL_ID)
    String externalId;

    @RestQuery
    @Parameter(
            description =
                    "Only products whose name starts with this, whatever its case and accents: `ech` finds Écharpe.")
    @Size(min = 1, max = Texts.NAME)
    String q;

    @RestQuery
    @Parameter(description = """
            Only products that have words beginning with all of these in name, id, SKU, barcode, brand, category or tag,
            whatever their case, accents and apostrophes: `the oeu` finds Thé Œuvre, `dete` and `ete` find d'Été.""")
    @Size(min = 1, max = Texts.NAME)
    String search;

    @RestQuery
    @Parameter(description = "Only products in this category or below it, such as `Clothing` or `Clothing > Shirts`.")
    @Size(min = 1, max = FactRules.CATEGORY)
    String category;

    @RestQuery
    @Parameter(description = "Only products with exactly this tag.")
    @Size(min = 1, max = FactRules.TAG)
    String tag;

    @RestQuery
    @Parameter(description = "Only the product with this name in addresses.")
    @Size(min = 1, max = 255)
    String slug;

    @RestQuery
    @Parameter(description = "Changed at this time or later.", schema = @Schema(format = "date-time", maxLength = 40))
    String updatedFrom;

    @RestQuery
    @Parameter(description = "Changed before this time.", schema = @Schema(format = "date-time", maxLength = 40))
    String updatedTo;

    @RestQuery
    @DefaultValue("-createdAt")
    @Parameter(description = """
            `createdAt`, `name` or `updatedAt`, with a leading minus for the largest first; `-unitsSold` shows the best
            sellers first and `-totalSales` those that brought most, to merchant keys only.""")
    @Pattern(
            regexp = "^(-?(createdAt|name|updatedAt)|-unitsSold|-totalSales)$",
            message = "must be createdAt, name or updatedAt, with or without -, or -unitsSold or -totalSales")
    String sort;

    ListQuery query(boolean isShopper) {
        ProductSort by = ProductSort.of(sort);
        if (isShopper && by.isMerchants()) {
            throw invalid("sort", "sort by sales is for merchant keys only.");
        }
        Instant from = QueryTime.parse("updatedFrom", updatedFrom);
        Instant to = QueryTime.parse("updatedTo", updatedTo);
        QueryRange.check("updatedFrom", from, "updatedTo", to);
        ListQuery query = all(by).only(isShopper, "p.status = 'ACTIVE'")
                .and("exists (select from variants v where v.sku = ? and v.product_id = p.id)", sku)
                .and("p.external_id = ?", externalId)
                .and("p.name_key like ?", q == null ? null : NameKey.prefix(q))
                .and(SHORT, shortWords())
                .and(isFound() ? FOUND : AMONG_FOUND, question())
                .and("p.facts_json @> ?::text::jsonb", holding("categoryPaths", categoryPath()))
                .and("p.facts_json @> ?::text::jsonb", holding("tags", tag))
                .and("p.slug = ?", slug)
                .and("p.updated_at >= ?", from)
                .and("p.updated_at < ?", to);
        return by.apply(query, sort.startsWith("-"));
    }

    private ListQuery all(ProductSort by) {
        return ListQuery.of("products", ListedProduct.COLUMNS, table() + (by.isMerchants() ? BY_SALES : FROM))
                .and("p.status = ?", status)
                .and("p.source = ?", source);
    }

    private String table() {
        return isFound() ? "product_search" : "products";
    }

    /** Whether all that is asked beside the words stands in their own table, whose rows are narrow. */
    private boolean isFound() {
        return search != null
                && !SearchWords.areShort(search)
                && Stream.of(sku, externalId, category, tag, slug).allMatch(Objects::isNull);
    }

    private String question() {
        String question = search == null ? null : SearchWords.question(search);
        if (question != null && question.isEmpty()) {
            throw invalid("search", "search needs a letter or a digit.");
        }
        return search != null && SearchWords.areShort(search) ? null : question;
    }

    private String[] shortWords() {
        return search != null && SearchWords.areShort(search) ? SearchWords.patterns(search) : null;
    }

    private String categoryPath() {
        return category == null ? null : Categories.path(category);
    }

    private static String holding(String list, String value) {
        return value == null ? null : Json.write(Map.of(list, List.of(value)));
    }

    private static DomainException invalid(String parameter, String message) {
        return Kind.INVALID.refusal("invalid-request", message).at(parameter);
    }
}
