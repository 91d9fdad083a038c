package dev.comptoir.carts.discount;

import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.json.Json;
import dev.comptoir.testkit.MovableClock;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.ResourceContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class DiscountContractIT {

    @Inject
    MovableClock clock;

    @BeforeEach
    void open() {
        Shop.open();
    }

    @TestFactory
    @Proves("O-230")
    Stream<DynamicTest> discounts_keep_every_promise() {
        return ResourceContract.of("/discounts")
                .scopes("carts:read", "carts:write")
                .create(DiscountContractIT::newDiscount)
                .patch(() -> Json.write(Map.of("name", "Sale " + UUID.randomUUID())))
                .delete()
                .catchingUp(() -> clock.advance(Duration.ofSeconds(1)))
                .unique()
                .promises();
    }

    private static String newDiscount() {
        return Json.write(Map.of(
                "name",
                "Sale",
                "application",
                "CODE",
                "code",
                "C-" + UUID.randomUUID(),
                "type",
                "PERCENTAGE",
                "percent",
                "5"));
    }
}
