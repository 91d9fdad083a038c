package dev.comptoir.campaigns.discount.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnownDiscountTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static KnownDiscount discount(boolean isByCode, boolean isOffered, LocalDate from, LocalDate to) {
        return new KnownDiscount(UUID.randomUUID(), "Sale", isByCode, "SALE", null, isOffered, from, to);
    }

    @Test
    void a_mail_gives_what_is_offered_by_code_on_its_day() {
        assertThat(discount(true, true, TODAY, TODAY).isGood(TODAY)).isTrue();
        assertThat(discount(true, true, TODAY.plusDays(1), null).isGood(TODAY)).isFalse();
        assertThat(discount(true, true, null, TODAY.minusDays(1)).isGood(TODAY)).isFalse();
        assertThat(discount(true, false, null, null).isGood(TODAY)).isFalse();
        assertThat(discount(false, true, null, null).isGood(TODAY)).isFalse();
    }

    @Test
    void a_code_of_its_own_is_valid_for_its_days_and_never_longer_than_the_discount() {
        assertThat(discount(true, true, null, null).lastDay(TODAY, 14)).isEqualTo(TODAY.plusDays(14));
        assertThat(discount(true, true, null, TODAY.plusDays(3)).lastDay(TODAY, 14))
                .isEqualTo(TODAY.plusDays(3));
    }

    @Test
    void a_shared_code_has_to_be_there() {
        KnownDiscount codeless = new KnownDiscount(UUID.randomUUID(), "Sale", true, "", null, true, null, null);
        assertThat(codeless.hasCode(CodeKind.SHARED)).isFalse();
        assertThat(codeless.hasCode(CodeKind.PER_EMAIL)).isTrue();
    }
}
