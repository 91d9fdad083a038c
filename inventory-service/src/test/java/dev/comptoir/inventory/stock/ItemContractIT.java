package dev.comptoir.inventory.stock;

import static dev.comptoir.inventory.Warehouse.stocked;
import static dev.comptoir.inventory.Warehouse.variant;

import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.ResourceContract;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithComptoir(database = "inventory")
class ItemContractIT {

    private static final String PREFIX =
            "CONTRACT-" + UUID.randomUUID().toString().substring(0, 8);
    private static final AtomicInteger NEXT = new AtomicInteger();

    @TestFactory
    Stream<DynamicTest> stock_items_keep_every_promise() {
        return ResourceContract.of("/inventory/items")
                .named("sku")
                .scopes("inventory:read", "inventory:write")
                .existing(ItemContractIT::newItem)
                .replace(() -> "{\"onHand\":%d,\"reason\":\"Count\"}".formatted(NEXT.incrementAndGet()))
                .listedBy("skuPrefix=" + PREFIX)
                .filter("out=true")
                .promises();
    }

    private static String newItem() {
        return stocked(variant(PREFIX + "-" + NEXT.incrementAndGet(), true, false, null), 0);
    }
}
