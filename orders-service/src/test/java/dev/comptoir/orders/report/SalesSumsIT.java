package dev.comptoir.orders.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Context;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class SalesSumsIT {

    @Inject
    SalesSums sums;

    @Inject
    SqlTransactions transactions;

    @Test
    void what_orders_add_to_the_sums_is_worked_out_off_the_event_loop() {
        AtomicReference<Boolean> isOnEventLoop = new AtomicReference<>();
        ChangedSale sale = new ChangedSale(UUID.randomUUID(), Instant.EPOCH, false, Map::of, () -> {
            isOnEventLoop.set(Context.isOnEventLoopThread());
            throw new IllegalStateException("seen");
        });
        assertThatThrownBy(() -> transactions
                        .run(tx -> sums.count(tx, List.of(sale), ZoneOffset.UTC))
                        .await()
                        .indefinitely())
                .hasMessageContaining("seen");
        assertThat(isOnEventLoop).hasValue(false);
    }
}
