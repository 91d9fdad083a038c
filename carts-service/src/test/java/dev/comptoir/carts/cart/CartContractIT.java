package dev.comptoir.carts.cart;

import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.ResourceContract;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class CartContractIT {

    @BeforeEach
    void open() {
        Shop.open();
    }

    @TestFactory
    Stream<DynamicTest> carts_keep_every_promise() {
        return ResourceContract.of("/carts")
                .scopes("carts:read", "carts:write")
                .create(CartContractIT::newCart)
                .unlisted()
                .promises();
    }

    private static String newCart() {
        return "{\"customer\":{\"email\":\"%s@example.test\",\"name\":\"Ann\"}}".formatted(UUID.randomUUID());
    }
}
