package dev.comptoir.gateway.apikey;

import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.ResourceContract;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class KeyContractIT {

    private static final String KEY = """
            {"name":"contract","kind":"SECRET","scopes":["keys:manage"]}""";

    private static final String KEY_CHANGE = """
            {"name":"changed","scopes":["keys:manage"]}""";

    @TestFactory
    Stream<DynamicTest> api_keys_keep_every_promise() {
        return ResourceContract.of("/v1/api-keys")
                .tokens(Keys::shared)
                .scopes("keys:manage", "keys:manage")
                .create(() -> KEY)
                .patch(() -> KEY_CHANGE)
                .catchingUp()
                .matchOptional()
                .withoutKeys()
                .promises();
    }
}
