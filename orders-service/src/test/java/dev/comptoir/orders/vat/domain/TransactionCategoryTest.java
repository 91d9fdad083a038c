package dev.comptoir.orders.vat.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransactionCategoryTest {

    @ParameterizedTest
    @CsvSource({
        "GOODS, FR, 2000, TLB1",
        "GOODS, MC, 2000, TLB1",
        "GOODS, '', 2000, TLB1",
        "SERVICES, FR, 2000, TPS1",
        "GOODS, FR, 0, TNT1",
        "GOODS, DE, 1900, TNT1",
        "GOODS, CH, 0, TNT1"
    })
    void it_is_by_what_is_sold_and_whether_it_is_taxed_in_france(
            VatCategory sold, String country, int rate, TransactionCategory category) {
        assertThat(TransactionCategory.of(new VatKey(sold, country, rate))).isEqualTo(category);
    }
}
