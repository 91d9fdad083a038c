package dev.comptoir.orders.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DiscountNamesTest {

    @Test
    void a_discount_is_named_with_its_percentage_as_the_reader_writes_it() {
        assertThat(DiscountNames.one("VIP", "5.5", Locale.ENGLISH)).isEqualTo("VIP 5.5%");
        assertThat(DiscountNames.one("Fidélité", "5.5", Locale.FRENCH).replaceAll("\\h", " "))
                .isEqualTo("Fidélité 5,5 %");
        assertThat(DiscountNames.one("Sorry", null, Locale.ENGLISH)).isEqualTo("Sorry");
    }

    @Test
    void a_percentage_that_the_name_says_is_not_said_twice() {
        assertThat(DiscountNames.one("10 % off", "10.00", Locale.ENGLISH)).isEqualTo("10 % off");
        assertThat(DiscountNames.one("5,5% de remise", "5.5", Locale.ENGLISH)).isEqualTo("5,5% de remise");
        assertThat(DiscountNames.one("Summer 2010", "10", Locale.ENGLISH)).isEqualTo("Summer 2010 10%");
        assertThat(DiscountNames.one("110% yours", "10", Locale.ENGLISH)).isEqualTo("110% yours 10%");
        assertThat(DiscountNames.one("2.5% back", "5", Locale.ENGLISH)).isEqualTo("2.5% back 5%");
    }

    @Test
    void of_many_the_first_three_are_named() {
        assertThat(DiscountNames.label("Discount", List.of("A", "B", "C", "D"))).isEqualTo("Discount (A, B, C, …)");
        assertThat(DiscountNames.label("Discount", List.of())).isEqualTo("Discount");
    }
}
