package dev.comptoir.orders.taxrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.kernel.Percentage;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaxRateTest {

    private static final UUID ID = UUID.randomUUID();

    private static TaxRate rate(long version, String region, int basisPoints) {
        return new TaxRate(
                ID, version, "VAT", "FR", region, new Percentage(basisPoints), true, true, null, Instant.EPOCH);
    }

    @Test
    void the_event_says_what_differs_in_the_words_of_the_api() {
        assertThat(rate(2, null, 2_000).saved(rate(1, "IDF", 1_960)).changes())
                .containsExactly(
                        new FieldChangeV1(null, "region", "IDF", null),
                        new FieldChangeV1(null, "percent", "19.60", "20.00"));
        assertThat(rate(2, null, 2_000).saved(rate(1, null, 2_000)).changes()).isEmpty();
    }

    @Test
    void a_new_one_says_all_and_a_deleted_one_that_it_is_gone() {
        assertThat(rate(1, null, 2_000).saved(null).changes())
                .contains(
                        new FieldChangeV1(null, "country", null, "FR"), new FieldChangeV1(null, "active", null, true));
        assertThat(rate(1, null, 2_000).deleted().changes())
                .containsExactly(new FieldChangeV1(null, "deleted", false, true));
    }
}
