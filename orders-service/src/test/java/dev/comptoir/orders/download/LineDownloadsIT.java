package dev.comptoir.orders.download;

import static dev.comptoir.orders.Orders.asked;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.files.EntitlementExtendedV1;
import dev.comptoir.contracts.files.EntitlementGrantedV1;
import dev.comptoir.contracts.files.EntitlementRevokedV1;
import dev.comptoir.contracts.files.FileDownloadedV1;
import dev.comptoir.contracts.files.FileUploadedV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class LineDownloadsIT {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final Instant LATER = Instant.parse("2046-11-27T09:00:00Z");

    @AutoClose
    private final EventPublisher publisher = new EventPublisher();

    @Test
    void a_line_shows_its_file_and_what_became_of_its_download() {
        Orders.Placed order = Orders.placed();
        UUID line = line(order.id());
        UUID right = UUID.randomUUID();
        Orders.get(order.id()).body(DIGITAL + "download", nullValue());

        takes(new FileUploadedV1(Cart.FILE, 1, "album.mp3", "audio/mpeg", 10, "0".repeat(64)));
        takes(new EntitlementGrantedV1(Cart.FILE, 2, right, order.id(), line, LATER, 3));
        Orders.get(order.id())
                .body(DIGITAL + "download.entitlementId", equalTo(right.toString()))
                .body(DIGITAL + "download.fileName", equalTo("album.mp3"))
                .body(DIGITAL + "download.state", equalTo("GRANTED"))
                .body(DIGITAL + "download.usedDownloads", equalTo(0))
                .body(DIGITAL + "download.maxDownloads", equalTo(3))
                .body(DIGITAL + "download.expiresAt", equalTo(LATER.toString()));

        takes(new FileDownloadedV1(Cart.FILE, 3, right, order.id(), 3, NOW));
        Orders.get(order.id())
                .body(DIGITAL + "download.state", equalTo("USED_UP"))
                .body(DIGITAL + "download.usedDownloads", equalTo(3))
                .body(DIGITAL + "download.lastDownloadedAt", equalTo(NOW.toString()));

        takes(new EntitlementExtendedV1(Cart.FILE, 4, right, order.id(), line, NOW, 5, 3, NOW, null));
        Orders.get(order.id()).body(DIGITAL + "download.state", equalTo("EXPIRED"));

        takes(new EntitlementRevokedV1(Cart.FILE, 5, right, order.id(), line, "ORDER_UNPAID", NOW, "GRANTED"));
        Orders.get(order.id())
                .body(DIGITAL + "download.state", equalTo("REVOKED"))
                .body(DIGITAL + "download.revocationReason", equalTo("ORDER_UNPAID"));

        takes(new EntitlementGrantedV1(Cart.FILE, 6, right, order.id(), line, null, null));
        Orders.get(order.id())
                .body(DIGITAL + "download.state", equalTo("GRANTED"))
                .body(DIGITAL + "download.usedDownloads", equalTo(3))
                .body(DIGITAL + "download.expiresAt", nullValue())
                .body(DIGITAL + "download.revocationReason", nullValue());
    }

    @Test
    void an_order_with_downloads_is_not_taken_for_unchanged() {
        Orders.Placed order = Orders.placed();
        String tag = Orders.get(order.id()).extract().header("ETag");
        asked().header("If-None-Match", tag)
                .get("/orders/{id}", order.id())
                .then()
                .statusCode(304);
        takes(new EntitlementGrantedV1(Cart.FILE, 7, UUID.randomUUID(), order.id(), line(order.id()), LATER, null));
        asked().header("If-None-Match", tag)
                .get("/orders/{id}", order.id())
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag));
    }

    private static final String DIGITAL = "lines.find { it.fileGuid != null }.";

    private static UUID line(UUID orderId) {
        List<Map<String, Object>> lines = Orders.get(orderId).extract().path("lines.findAll { it.fileGuid != null }");
        return UUID.fromString(lines.getFirst().get("id").toString());
    }

    /** Twice, as Kafka may. */
    private void takes(Event event) {
        UUID id = UUID.randomUUID();
        publisher.publish(id, event);
        publisher.publish(id, event);
        publisher.publish(marker());
        Awaitility.await("the events are taken")
                .until(() -> Database.current().count("line_downloads where entitlement_id = ?", last) == 1);
    }

    private UUID last;

    /** What comes behind an event of the same file is taken after it. */
    private Event marker() {
        last = UUID.randomUUID();
        return new EntitlementGrantedV1(Cart.FILE, 99, last, UUID.randomUUID(), UUID.randomUUID(), null, null);
    }
}
