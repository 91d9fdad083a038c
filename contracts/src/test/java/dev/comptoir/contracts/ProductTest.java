package dev.comptoir.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comptoir.contracts.catalog.ProductUpdatedV1;
import dev.comptoir.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProductTest {

    private static final Path SAMPLE = Path.of("src/main/resources/events/catalog.product-updated.v1.sample.json");

    @Test
    void an_event_from_before_names_were_translated_has_none() throws IOException {
        ObjectNode earlier = (ObjectNode) Json.MAPPER.readTree(SAMPLE.toFile());
        ((ObjectNode) earlier.get("product")).remove("translatedNames");

        ProductUpdatedV1 read = Json.MAPPER.treeToValue(earlier, ProductUpdatedV1.class);

        assertThat(read.product().translatedNames()).isEmpty();
        assertThat(read.product().name()).isEqualTo("Linen apron");
    }
}
