package dev.comptoir.carts.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.comptoir.carts.cart.domain.SourcedItem;
import dev.comptoir.contracts.calls.PageCheckAnswerV1;
import dev.comptoir.contracts.calls.PageCheckAnswerV1.PageCheckResultV1;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import dev.comptoir.kernel.Kind;
import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageVerdictTest {

    private static final Money TEN = Money.parse("10.00", "EUR");
    private static final List<SourcedItem> ITEMS = List.of(item(0, "TEA"), item(3, "CUP"));

    private static SourcedItem item(int place, String sku) {
        return new SourcedItem(place, new UUID(0, place), sku, "https://shop.example/" + sku, TEN, Map.of());
    }

    private static PageCheckAnswerV1 said(String tea, String cup) {
        return new PageCheckAnswerV1(List.of(
                new PageCheckResultV1("TEA", tea, null),
                new PageCheckResultV1("CUP", cup, Money.parse("12.00", "EUR"))));
    }

    private static DomainException refusal(PageCheckAnswerV1 answer) {
        return catchThrowableOfType(DomainException.class, () -> PageVerdict.check(ITEMS, answer));
    }

    @Test
    void orders_what_its_pages_offer_and_what_is_on_pages_of_others() {
        assertThatCode(() -> PageVerdict.check(ITEMS, said("SAME", "NO_SOURCE")))
                .doesNotThrowAnyException();
    }

    @Test
    void refuses_what_differs_with_both_prices_and_points_at_the_row() {
        DomainException refused = refusal(said("PAGE_AWAY", "PRICE_DIFFERS"));
        assertThat(refused.code()).isEqualTo("page-differs");
        assertThat(refused.errors()).extracting(FieldError::pointer).containsExactly("/items/3");
        assertThat(refused.details().get("items"))
                .isEqualTo(List.of(Map.of(
                        "itemId",
                        new UUID(0, 3),
                        "sku",
                        "CUP",
                        "reason",
                        "PRICE_DIFFERS",
                        "price",
                        TEN,
                        "pagePrice",
                        Money.parse("12.00", "EUR"))));
    }

    @Test
    void sells_nothing_at_a_price_that_no_page_confirms() {
        DomainException refused = refusal(said("PAGE_AWAY", "SAME"));
        assertThat(refused.code()).isEqualTo("page-not-verified");
        assertThat(refused.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(refused.details()).containsEntry("skus", List.of("TEA")).containsEntry("retryAfter", 10L);
        assertThat(refusal(new PageCheckAnswerV1(List.of())).code()).isEqualTo("page-not-verified");
    }
}
