package dev.comptoir.orders.pricing;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.pricing.domain.PriceRules;
import dev.comptoir.orders.pricing.domain.PriceRules.Method;
import dev.comptoir.orders.pricing.domain.TaxRule;
import dev.comptoir.orders.store.StoreProblem;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads what decides the price of an order by hand, in one statement. */
@ApplicationScoped
public class PriceRulesStore {

    private static final String RULES = """
            select cast(p.currency as text), p.prices_include_tax,
                   (select json_agg(json_build_object('country', t.country, 'region', t.region, 'points', t.basis_points,
                                                      'shipping', t.applies_to_shipping, 'taxClass', t.tax_class))
                      from tax_rates t where t.deleted_at is null and t.is_active)::text,
                   (select json_object_agg(c.key, c.value)
                      from product_tax_classes t cross join lateral jsonb_each_text(t.classes) c
                     where t.classes <> '{}' and t.classes ?| $2::text[] and c.key = any($2::text[]))::text,
                   (select json_object_agg(s.sku, s.product_id) from catalogue_prices s where s.sku = any($2::text[]))::text,
                   m.id, m.name, m.price_minor, m.free_from_minor
              from store_profile p left join shipping_methods m on m.id = $1 and m.deleted_at is null""";

    private record Tax(String country, String region, int points, boolean shipping, String taxClass) {

        TaxRule rule() {
            return new TaxRule(country, region == null ? "" : region, new Percentage(points), shipping, taxClass);
        }
    }

    private final SqlPool reads;

    PriceRulesStore(SqlPool reads) {
        this.reads = reads;
    }

    /**
     * @param methodId of the shipping method; null for none
     * @param skus that are to be priced
     */
    public Uni<PriceRules> find(UUID methodId, Collection<String> skus) {
        return reads.one(
                RULES,
                PriceRulesStore::read,
                StoreProblem::notReady,
                methodId,
                skus.stream().map(String::strip).toArray(String[]::new));
    }

    private static PriceRules read(Columns c) {
        String currency = c.text();
        boolean isTaxIncluded = c.bool();
        List<TaxRule> taxes = taxes(c.textOrNull());
        Map<String, String> classes = classes(c.textOrNull());
        Map<String, UUID> products = products(c.textOrNull());
        return new PriceRules(currency, isTaxIncluded, taxes, method(c, currency), classes, products);
    }

    private static List<TaxRule> taxes(String json) {
        return json == null
                ? List.of()
                : Stream.of(Json.read(json, Tax[].class)).map(Tax::rule).toList();
    }

    private static Map<String, String> classes(String json) {
        return json == null ? Map.of() : Json.read(json, new TypeReference<>() {});
    }

    private static Map<String, UUID> products(String json) {
        return json == null ? Map.of() : Json.read(json, new TypeReference<>() {});
    }

    private static Method method(Columns c, String currency) {
        UUID id = c.uuid();
        if (id == null) {
            return null;
        }
        String name = c.text();
        Money price = c.money(currency);
        return new Method(id, name, price, c.money(currency));
    }
}
