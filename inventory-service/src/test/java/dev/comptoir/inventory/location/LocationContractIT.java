package dev.comptoir.inventory.location;

import dev.comptoir.json.Json;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.ResourceContract;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithComptoir(database = "inventory")
class LocationContractIT {

    @AfterAll
    static void oneLocation() {
        Locations.forgetAllButMain();
    }

    @TestFactory
    Stream<DynamicTest> locations_keep_every_promise() {
        return ResourceContract.of("/inventory/locations")
                .scopes("inventory:read", "inventory:write")
                .create(LocationContractIT::newLocation)
                .replace(LocationContractIT::newLocation)
                .delete()
                .catchingUp()
                .unique()
                .promises();
    }

    private static String newLocation() {
        return Json.write(new SaveLocationRequest("Location " + UUID.randomUUID(), 20, "12 rue de la Soie"));
    }
}
