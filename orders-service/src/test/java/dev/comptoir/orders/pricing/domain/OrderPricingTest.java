package dev.comptoir.orders.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.order.domain.OrderTotals;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderPricingTest {

    private static final DueTax FULL = DueTax.at(new Percentage(2000));
    private static final DueTax REDUCED = DueTax.at(new Percentage(550));

    private static Money eur(long cents) {
        return Money.ofMinor(cents, "EUR");
    }

    private static DraftOrder draft(boolean isTaxIncluded, long discount, long fee, DraftLine... lines) {
        return new DraftOrder("EUR", isTaxIncluded, List.of(lines), eur(discount), eur(fee), FULL);
    }

    private static OrderTotals totals(long subtotal, long discount, long shipping, long tax, long total) {
        return new OrderTotals(eur(subtotal), eur(discount), eur(shipping), eur(tax), eur(total));
    }

    @Test
    void tax_comes_on_top_of_prices_without_tax() {
        PricedOrder priced = OrderPricing.price(
                draft(false, 0, 500, new DraftLine(2, eur(1000), FULL), new DraftLine(1, eur(1550), REDUCED)));
        assertThat(priced.totals()).isEqualTo(totals(3550, 0, 500, 400 + 85 + 100, 4635));
        assertThat(priced.lines().getLast().tax()).isEqualTo(eur(85));
    }

    @Test
    void tax_is_taken_out_of_prices_with_tax() {
        PricedOrder priced = OrderPricing.price(draft(true, 0, 600, new DraftLine(2, eur(1200), FULL)));
        assertThat(priced.totals()).isEqualTo(totals(2000, 0, 500, 500, 3000));
    }

    @Test
    void a_discount_lowers_the_tax_of_the_rows_that_share_it() {
        PricedOrder priced = OrderPricing.price(draft(false, 1000, 0, new DraftLine(1, eur(10_000), FULL)));
        assertThat(priced.totals()).isEqualTo(totals(10_000, 1000, 0, 1800, 10_800));
        PricedOrder included = OrderPricing.price(draft(true, 1200, 0, new DraftLine(1, eur(12_000), FULL)));
        assertThat(included.totals()).isEqualTo(totals(10_000, 1000, 0, 1800, 10_800));
    }

    @Test
    void a_tax_that_is_given_is_taken_as_it_is() {
        DraftLine line = new DraftLine(3, eur(333), DueTax.of(eur(7)));
        assertThat(OrderPricing.price(draft(false, 0, 0, line)).totals()).isEqualTo(totals(999, 0, 0, 7, 1006));
        assertThat(OrderPricing.price(draft(true, 0, 0, line)).totals()).isEqualTo(totals(992, 0, 0, 7, 999));
    }

    @Test
    void a_discount_takes_all_the_goods_cost_and_no_cent_more() {
        DraftLine line = new DraftLine(1, eur(1000), FULL);
        assertThat(OrderPricing.price(draft(false, 1000, 0, line)).totals()).isEqualTo(totals(1000, 1000, 0, 0, 0));
        assertThatThrownBy(() -> OrderPricing.price(draft(false, 1001, 0, line)))
                .hasFieldOrPropertyWithValue("code", "discount-exceeds-goods");
    }

    @Test
    void a_given_tax_fits_into_the_price_that_contains_it() {
        DraftLine line = new DraftLine(1, eur(100), DueTax.of(eur(101)));
        assertThatThrownBy(() -> OrderPricing.price(draft(true, 0, 0, line)))
                .hasFieldOrPropertyWithValue("code", "tax-exceeds-price");
    }

    @Test
    void a_region_counts_before_its_country_and_of_equals_the_highest() {
        TaxRule country = new TaxRule("CA", "", new Percentage(500), true, "");
        TaxRule region = new TaxRule("CA", "QC", new Percentage(100), false, "");
        TaxRule dearer = new TaxRule("CA", "", new Percentage(700), false, "");
        PriceRules rules = new PriceRules("CAD", false, List.of(country, region, dearer), null, Map.of());
        assertThat(rules.at("CA", "CA-QC").standard()).isEqualTo(region);
        assertThat(rules.at("CA", "ON").standard()).isEqualTo(dearer);
        assertThat(rules.at("FR", null).standard()).isEqualTo(TaxRule.NONE);
        assertThat(rules.at(null, null).of("TEA")).isEqualTo(TaxRule.NONE);
    }

    @Test
    void a_sku_is_taxed_at_the_rate_of_its_class_where_the_place_has_one() {
        TaxRule standard = new TaxRule("FR", "", new Percentage(2000), true, "");
        TaxRule reduced = new TaxRule("FR", "", new Percentage(550), false, "reduced-rate");
        PriceRules rules = new PriceRules(
                "EUR", false, List.of(standard, reduced), null, Map.of("BOOK", "Reduced-Rate", "RING", "LUXURY"));
        PlaceTaxes france = rules.at("FR", null);
        assertThat(france.of(" BOOK ")).isEqualTo(reduced);
        assertThat(france.of("RING")).isEqualTo(standard);
        assertThat(france.of("LAMP")).isEqualTo(standard);
        assertThat(france.of(null)).isEqualTo(standard);
        assertThat(france.standard()).isEqualTo(standard);
    }
}
