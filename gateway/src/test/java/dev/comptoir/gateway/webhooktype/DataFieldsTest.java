package dev.comptoir.gateway.webhooktype;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFieldsTest {

    private static DataFields of(String type) {
        return DataFields.of(type::equals);
    }

    @ParameterizedTest
    @CsvSource({
        "order.completed, orderNumber",
        "order.completed, lines",
        "order.completed, lines.sku",
        "order.completed, lines.unitPrice.amount",
        "order.status.changed, to",
        "order.status.changed, details",
        "order.status.changed, details.reasonCode",
        "order.paymentStatus.changed, details.total.currency",
        "settings.orderStatus.changed, translations.fr",
        "product.updated, changes.before.anything"
    })
    void places_of_an_event_are_known_in_parts_lists_and_maps_too(String type, String path) {
        assertThat(of(type).contains(path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "order.completed, orderNumbr, orderNumber",
        "order.completed, sku, lines.sku",
        "order.completed, lines.skuu, lines.sku",
        "order.completed, orderNumber.x, orderNumber",
        "order.completed, ORDERNUMBER, orderNumber",
        "order.status.changed, reasonCode, details.reasonCode",
        "order.shipment.changed, details.orderNumber, orderNumber"
    })
    void what_no_event_of_the_type_has_is_not_and_what_is_meant_is_found(String type, String path, String nearest) {
        assertThat(of(type).contains(path)).isFalse();
        assertThat(of(type).nearest(path)).contains(nearest);
    }

    @Test
    void one_of_several_types_is_enough() {
        DataFields orders = DataFields.of(type -> type.startsWith("order."));
        assertThat(orders.contains("lines.sku")).isTrue();
        assertThat(orders.contains("details.reasonCode")).isTrue();
        assertThat(orders.contains("mergedInto")).isFalse();
    }

    /** Whatever is sent has only places that can be asked for. */
    @Test
    void the_golden_samples_have_no_place_that_is_not_known() throws IOException {
        for (WebhookEvent<?> event : WebhookEvents.all()) {
            if (event.type().data() == event.event()) {
                assertKnown(of(event.type().name()), "", sample(event.eventName()));
            }
        }
    }

    private static void assertKnown(DataFields known, String prefix, JsonNode value) {
        value.properties().forEach(each -> {
            String path = prefix + each.getKey();
            assertThat(known.contains(path)).as(path).isTrue();
            JsonNode inner = each.getValue();
            (inner.isArray() ? inner : Json.read("[" + inner + "]", JsonNode.class))
                    .forEach(element -> assertKnown(known, path + ".", element));
        });
    }

    private static JsonNode sample(String event) throws IOException {
        try (InputStream in = DataFieldsTest.class.getResourceAsStream("/events/" + event + ".sample.json")) {
            return Json.read(in.readAllBytes(), JsonNode.class);
        }
    }
}
