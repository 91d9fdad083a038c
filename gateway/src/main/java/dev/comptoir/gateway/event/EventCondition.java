package dev.comptoir.gateway.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.gateway.webhooktype.DataPath;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has to stand at one place in the data of an event. */
@Schema(
        name = "EventCondition",
        description = "One of these values has to stand at this place in the data of an event.")
public record EventCondition(
        @NotNull
        @Size(max = 100)
        @Pattern(regexp = DataPath.PATTERN)
        @Schema(
                description = "Where, in `data`: names with dots between; of a list any element will do",
                examples = "lines.sku")
        String field,

        @NotEmpty
        @Size(max = 50)
        @Schema(description = "One of these, as text: numbers and true or false as JSON writes them")
        List<@NotNull @Size(max = 200) String> in) {

    boolean holds(JsonNode data) {
        return DataPath.values(data, field).anyMatch(value -> value.isValueNode() && in.contains(value.asText()));
    }
}
