package dev.comptoir.catalog.pagecheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.productfetch.domain.ReadButtons;
import dev.comptoir.catalog.productfetch.page.ProductPage;
import dev.comptoir.contracts.calls.PageCheckAnswerV1.PageCheckResultV1;
import dev.comptoir.contracts.calls.PageCheckRequestV1.PageCheckItemV1;
import dev.comptoir.kernel.Money;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageOffersTest {

    private static final URI PAGE = URI.create("https://shop.example/tea");

    private static PageOffers page(String... buttons) {
        PriceRule rule = new PriceRule("EUR", LocalDate.of(2026, 11, 27));
        byte[] html = String.join("", buttons).getBytes(StandardCharsets.UTF_8);
        ReadButtons read = new ReadButtons(1);
        read.add(
                PAGE,
                ProductPage.read(html, "text/html; charset=utf-8", PAGE, rule).buttons(),
                null);
        return new PageOffers(read.agreed());
    }

    private static String button(String id, String price, String more) {
        return "<a class='snipcart-add-item' data-item-id='%s' data-item-name='x' data-item-price='%s' %s></a>"
                .formatted(id, price, more);
    }

    private static PageCheckResultV1 compare(PageOffers page, String sku, Money price, Map<String, String> options) {
        return page.compare(new PageCheckItemV1(PAGE.toString(), sku, price, options));
    }

    private static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }

    @Test
    void compares_the_price_and_says_what_the_page_asks() {
        PageOffers page = page(button("tea", "8.50", ""));
        assertThat(compare(page, "tea", eur("8.50"), Map.of()).result()).isEqualTo("SAME");
        PageCheckResultV1 dearer = compare(page, "tea", eur("1.00"), Map.of());
        assertThat(dearer.result()).isEqualTo("PRICE_DIFFERS");
        assertThat(dearer.pagePrice()).isEqualTo(eur("8.50"));
        assertThat(compare(page, "cup", eur("8.50"), Map.of()).result()).isEqualTo("NOT_ON_PAGE");
        assertThat(compare(page, "tea", Money.parse("8.50", "USD"), Map.of()).result())
                .isEqualTo("CURRENCY_DIFFERS");
    }

    @Test
    void options_change_the_price_as_the_page_says() {
        PageOffers page =
                page(button("tea", "8.50", "data-item-custom1-name='Size' data-item-custom1-options='S|L[+3.00]'"));
        assertThat(compare(page, "tea", eur("11.50"), Map.of("Size", "L")).result())
                .isEqualTo("SAME");
        assertThat(compare(page, "tea", eur("8.50"), Map.of("Size", "L")).result())
                .isEqualTo("PRICE_DIFFERS");
        assertThat(compare(page, "tea", eur("8.50"), Map.of("Size", "XL")).result())
                .isEqualTo("OPTION_DIFFERS");
        assertThat(compare(page, "tea", eur("8.50"), Map.of()).result()).isEqualTo("OPTION_DIFFERS");
        assertThat(compare(page, "tea-L", eur("11.50"), Map.of()).result()).isIn("SAME", "NOT_ON_PAGE");
    }

    @Test
    void a_page_that_says_no_price_or_two_confirms_none() {
        assertThat(compare(page(button("tea", "{\"usd\":8}", "")), "tea", eur("8.00"), Map.of())
                        .result())
                .isEqualTo("CURRENCY_DIFFERS");
        assertThat(compare(page(button("tea", "8", ""), button("tea", "9", "")), "tea", eur("8.00"), Map.of())
                        .result())
                .isEqualTo("PRICE_DIFFERS");
        assertThat(compare(page(button("tea", "{{ price }}", "")), "tea", eur("8.00"), Map.of())
                        .result())
                .isEqualTo("NOT_ON_PAGE");
    }
}
