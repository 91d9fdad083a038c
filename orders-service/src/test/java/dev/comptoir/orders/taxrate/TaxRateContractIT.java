package dev.comptoir.orders.taxrate;

import dev.comptoir.json.Json;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.ResourceContract;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class TaxRateContractIT {

    @TestFactory
    Stream<DynamicTest> tax_rates_keep_every_promise() {
        return ResourceContract.of("/tax-rates")
                .scopes("settings:read", "settings:write")
                .create(TaxRateContractIT::newRate)
                .replace(TaxRateContractIT::newRate)
                .delete()
                .catchingUp()
                .unique()
                .promises();
    }

    private static String newRate() {
        return Json.write(new SaveTaxRateRequest("VAT", "CA", "C-" + UUID.randomUUID(), "5.5", true, true, "REDUCED"));
    }
}
