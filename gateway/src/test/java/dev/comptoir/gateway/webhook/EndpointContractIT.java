package dev.comptoir.gateway.webhook;

import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.ResourceContract;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class EndpointContractIT {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @AfterEach
    void deleteEndpoints() {
        Database.current().execute("delete from webhook_endpoints");
    }

    @TestFactory
    Stream<DynamicTest> webhook_endpoints_keep_every_promise() {
        return ResourceContract.of("/v1/webhook-endpoints")
                .tokens(Keys::shared)
                .scopes("webhooks:manage", "webhooks:manage")
                .create(EndpointContractIT::body)
                .patch(EndpointContractIT::body)
                .delete()
                .catchingUp()
                .matchOptional()
                .promises();
    }

    private static String body() {
        return "{\"url\":\"https://hooks.example/%d\",\"description\":\"A note\",\"events\":[\"order.*\"]}"
                .formatted(NEXT.incrementAndGet());
    }
}
