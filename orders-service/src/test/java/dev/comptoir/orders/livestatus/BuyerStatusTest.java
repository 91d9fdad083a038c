package dev.comptoir.orders.livestatus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testkit.Proves;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuyerStatusTest {

    @ParameterizedTest
    @CsvSource({
        "PLACED, AWAITING_PROCESSING, false, RECEIVED, 1",
        "PLACED, AWAITING_PROCESSING, true, IN_PREPARATION, 2",
        "PLACED, PROCESSING, false, IN_PREPARATION, 2",
        "PLACED, READY_FOR_PICKUP, true, READY_FOR_PICKUP, 3",
        "PLACED, PARTIALLY_SHIPPED, true, PARTLY_SHIPPED, 3",
        "COMPLETED, SHIPPED, true, SHIPPED, 3",
        "COMPLETED, DELIVERED, true, DELIVERED, 4",
        "COMPLETED, PARTIALLY_RETURNED, true, RETURNED, 0",
        "COMPLETED, RETURNED, true, RETURNED, 0",
        "PLACED, WILL_NOT_DELIVER, true, CANCELLED, 0",
        "CANCELLED, AWAITING_PROCESSING, true, CANCELLED, 0"
    })
    @Proves("O-061")
    void every_standing_of_an_order_has_one_plain_word(
            String lifecycle, String fulfillment, boolean isPaid, BuyerStatus status, int steps) {
        assertThat(BuyerStatus.of(lifecycle, fulfillment, isPaid)).isEqualTo(status);
        assertThat(status.steps()).isEqualTo(steps);
    }
}
