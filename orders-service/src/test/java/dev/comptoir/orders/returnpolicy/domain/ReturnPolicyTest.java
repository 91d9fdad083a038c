package dev.comptoir.orders.returnpolicy.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.orders.order.domain.OrderFixture;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.testkit.Proves;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnPolicyTest {

    private static final Instant DELIVERED = Instant.parse("2026-06-01T10:00:00Z");
    private static final Instant LAST = Instant.parse("2026-06-15T09:59:59Z");

    private final List<OrderLine> lines = OrderFixture.usual().lines();

    private static ReturnPolicy policy(boolean isEnabled, String... excludedSkus) {
        return new ReturnPolicy(isEnabled, 14, List.of(excludedSkus), List.of());
    }

    @Test
    @Proves("O-140")
    void goods_are_taken_back_for_so_many_days_after_delivery() {
        assertThatCode(() -> policy(true).check(lines, DELIVERED, LAST)).doesNotThrowAnyException();
        assertThatThrownBy(() -> policy(true).check(lines, DELIVERED, LAST.plusSeconds(1)))
                .hasFieldOrPropertyWithValue("code", "return-period-over");
    }

    @Test
    @Proves("O-140")
    void what_is_excluded_is_not_taken_back() {
        String sku = lines.getFirst().sku();
        assertThatThrownBy(() -> policy(true, sku).check(lines, DELIVERED, DELIVERED))
                .hasFieldOrPropertyWithValue("code", "line-not-returnable");
    }

    @Test
    void a_store_that_takes_nothing_back_says_so() {
        assertThatThrownBy(() -> policy(false).check(lines, DELIVERED, DELIVERED))
                .hasFieldOrPropertyWithValue("code", "returns-not-offered");
    }
}
