package dev.comptoir.catalog.product;

import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.product;

import dev.comptoir.json.Json;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.ResourceContract;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithComptoir(database = "catalog")
class ProductContractIT {

    private static final String PREFIX = fresh("Contract");

    @TestFactory
    Stream<DynamicTest> products_keep_every_promise() {
        return ResourceContract.of("/products")
                .scopes("catalog:read", "catalog:write")
                .create(ProductContractIT::newProduct)
                .patch(() -> Json.write(Map.of("name", fresh(PREFIX))))
                .matchOptional()
                .unique()
                .listedBy("q=" + PREFIX)
                .filter("status=ARCHIVED")
                .promises();
    }

    private static String newProduct() {
        Map<String, Object> product = product(fresh("contract"), fresh("contract"));
        product.put("name", fresh(PREFIX));
        return Json.write(product);
    }
}
