package dev.comptoir.orders.guarantee.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuaranteeNoticeTest {

    @ParameterizedTest
    @CsvSource({
        "EU_CONSUMERS, , FR, true, true",
        "EU_CONSUMERS, , NO, true, true",
        "EU_CONSUMERS, , CH, true, false",
        "EU_CONSUMERS, , , true, false",
        "EU_CONSUMERS, FR32123456789, FR, true, false",
        "EU_CONSUMERS, , FR, false, false",
        "CONSUMERS, , CH, true, true",
        "CONSUMERS, , , true, true",
        "CONSUMERS, FR32123456789, CH, true, false",
        "NOBODY, , FR, true, false"
    })
    void is_due_to_consumers_who_buy_goods_where_the_store_says(
            NoticeScope scope, String vatNumber, String country, boolean hasGoods, boolean isDue) {
        assertThat(new GuaranteeNotice(vatNumber, country, hasGoods).isDue(scope))
                .isEqualTo(isDue);
    }
}
