package dev.comptoir.orders.shippingmethod;

import dev.comptoir.json.Json;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.ResourceContract;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class ShippingMethodContractIT {

    @TestFactory
    Stream<DynamicTest> shipping_methods_keep_every_promise() {
        return ResourceContract.of("/shipping-methods")
                .scopes("settings:read", "settings:write")
                .create(ShippingMethodContractIT::newMethod)
                .replace(ShippingMethodContractIT::newMethod)
                .delete()
                .catchingUp()
                .unique()
                .promises();
    }

    private static String newMethod() {
        return Json.write(new SaveShippingMethodRequest(
                "Post " + UUID.randomUUID(), Money.parse("5.00", "EUR"), null, List.of("FR"), null, true));
    }
}
