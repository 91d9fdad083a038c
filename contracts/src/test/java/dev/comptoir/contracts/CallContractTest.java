package dev.comptoir.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.comptoir.contracts.calls.CartHoldAnswerV1;
import dev.comptoir.contracts.calls.CartHoldRequestV1;
import dev.comptoir.contracts.calls.CartStatusesAnswerV1;
import dev.comptoir.contracts.calls.CartStatusesRequestV1;
import dev.comptoir.contracts.calls.OrderSalesAnswerV1;
import dev.comptoir.contracts.calls.OrderSalesRequestV1;
import dev.comptoir.contracts.calls.PageCheckAnswerV1;
import dev.comptoir.contracts.calls.PageCheckRequestV1;
import dev.comptoir.contracts.calls.PersonalDataAnswerV1;
import dev.comptoir.contracts.calls.PersonalDataRequestV1;
import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.contracts.calls.PlacementLookupAnswerV1;
import dev.comptoir.contracts.calls.PlacementLookupV1;
import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.contracts.calls.ReservationRequestV1;
import dev.comptoir.contracts.calls.SignedDefinitionAnswerV1;
import dev.comptoir.contracts.calls.SignedDefinitionRequestV1;
import dev.comptoir.contracts.calls.StockPreviewAnswerV1;
import dev.comptoir.contracts.calls.StockPreviewRequestV1;
import dev.comptoir.contracts.calls.StockStatesAnswerV1;
import dev.comptoir.contracts.calls.StockStatesRequestV1;
import dev.comptoir.contracts.calls.StoredImageAnswerV1;
import dev.comptoir.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallContractTest {

    private static final Path CALLS = Path.of("src/main/resources/calls");

    /** The bodies that programs send each other. */
    enum Body {
        PLACEMENT_REQUEST("placement-request.v1", PlacementRequestV1.class),
        PLACEMENT_ANSWER("placement-answer.v1", PlacementAnswerV1.class),
        RESERVATION_REQUEST("reservation-request.v1", ReservationRequestV1.class),
        CART_HOLD_REQUEST("cart-hold-request.v1", CartHoldRequestV1.class),
        CART_HOLD_ANSWER("cart-hold-answer.v1", CartHoldAnswerV1.class),
        STOCK_PREVIEW_REQUEST("stock-preview-request.v1", StockPreviewRequestV1.class),
        STOCK_PREVIEW_ANSWER("stock-preview-answer.v1", StockPreviewAnswerV1.class),
        STOCK_STATES_REQUEST("stock-states-request.v1", StockStatesRequestV1.class),
        STOCK_STATES_ANSWER("stock-states-answer.v1", StockStatesAnswerV1.class),
        CART_STATUSES_REQUEST("cart-statuses-request.v1", CartStatusesRequestV1.class),
        CART_STATUSES_ANSWER("cart-statuses-answer.v1", CartStatusesAnswerV1.class),
        PAGE_CHECK_REQUEST("page-check-request.v1", PageCheckRequestV1.class),
        PAGE_CHECK_ANSWER("page-check-answer.v1", PageCheckAnswerV1.class),
        SIGNED_DEFINITION_REQUEST("signed-definition-request.v1", SignedDefinitionRequestV1.class),
        SIGNED_DEFINITION_ANSWER("signed-definition-answer.v1", SignedDefinitionAnswerV1.class),
        STORED_IMAGE_ANSWER("stored-image-answer.v1", StoredImageAnswerV1.class),
        PERSONAL_DATA_REQUEST("personal-data-request.v1", PersonalDataRequestV1.class),
        PERSONAL_DATA_ANSWER("personal-data-answer.v1", PersonalDataAnswerV1.class),
        PLACEMENT_LOOKUP("placement-lookup.v1", PlacementLookupV1.class),
        PLACEMENT_LOOKUP_ANSWER("placement-lookup-answer.v1", PlacementLookupAnswerV1.class),
        ORDER_SALES_REQUEST("order-sales-request.v1", OrderSalesRequestV1.class),
        ORDER_SALES_ANSWER("order-sales-answer.v1", OrderSalesAnswerV1.class);

        private final String name;
        private final Class<?> type;

        Body(String name, Class<?> type) {
            this.name = name;
            this.type = type;
        }

        private String sample() throws IOException {
            return Files.readString(CALLS.resolve(name + ".sample.json"));
        }

        private String schemaText() throws IOException {
            return Files.readString(CALLS.resolve(name + ".schema.json"));
        }

        private Schema schema() throws IOException {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schemaText());
        }
    }

    @ParameterizedTest
    @EnumSource(Body.class)
    void the_record_reads_and_writes_its_golden_sample_unchanged(Body body) throws IOException {
        JsonNode golden = Json.MAPPER.readTree(body.sample());

        Object read = Json.MAPPER.treeToValue(golden, body.type);

        assertThat(Json.MAPPER.readTree(Json.bytes(read))).isEqualTo(golden);
    }

    @ParameterizedTest
    @EnumSource(Body.class)
    void the_golden_sample_is_valid_against_the_schema(Body body) throws IOException {
        assertThat(body.schema().validate(body.sample(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Body.class)
    void the_schema_misses_each_required_field_that_is_taken_away(Body body) throws IOException {
        JsonNode required = Json.MAPPER.readTree(body.schemaText()).get("required");
        assertThat(required).isNotEmpty();
        for (JsonNode field : required) {
            ObjectNode without = (ObjectNode) Json.MAPPER.readTree(body.sample());
            without.remove(field.asText());
            assertThat(body.schema().validate(without.toString(), InputFormat.JSON))
                    .as("%s without %s", body, field.asText())
                    .isNotEmpty();
        }
    }
}
