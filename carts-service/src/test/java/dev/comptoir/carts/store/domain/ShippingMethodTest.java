package dev.comptoir.carts.store.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShippingMethodTest {

    private final ShippingMethod post = method("50.00", "FR", "BE");
    private final ShippingMethod everywhere = method(null);

    @Test
    void goes_where_it_says_and_everywhere_when_it_says_nothing() {
        assertThat(post.delivers("FR")).isTrue();
        assertThat(post.delivers("DE")).isFalse();
        assertThat(post.delivers(null)).isFalse();
        assertThat(everywhere.delivers("DE")).isTrue();
        assertThat(everywhere.delivers(null)).isTrue();
    }

    @Test
    void is_free_from_its_value_of_goods_on() {
        assertThat(post.priceFor(eur("49.99"))).isEqualTo(eur("6.00"));
        assertThat(post.priceFor(eur("50.00"))).isEqualTo(eur("0.00"));
        assertThat(everywhere.priceFor(eur("100000.00"))).isEqualTo(eur("6.00"));
    }

    @Test
    void is_chosen_only_where_it_is_offered() {
        StoreRules rules = new StoreRules(
                "EUR",
                "en",
                "https://shop.example",
                java.time.ZoneOffset.UTC,
                false,
                List.of(post, everywhere),
                List.of());
        assertThat(rules.methodsFor("FR")).containsExactly(post, everywhere);
        assertThat(rules.methodsFor("DE")).containsExactly(everywhere);
        assertThat(rules.method(post.methodId(), "FR")).contains(post);
        assertThat(rules.method(post.methodId(), "DE")).isEmpty();
        assertThat(rules.method(UUID.randomUUID(), "FR")).isEmpty();
    }

    private static ShippingMethod method(String freeFrom, String... countries) {
        return new ShippingMethod(
                UUID.randomUUID(), "Post", eur("6.00"), freeFrom == null ? null : eur(freeFrom), List.of(countries));
    }

    private static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }
}
