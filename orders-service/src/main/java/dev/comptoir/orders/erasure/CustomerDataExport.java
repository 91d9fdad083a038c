package dev.comptoir.orders.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that the suite knows of a person at one moment. */
@Schema(
        name = "CustomerDataExport",
        description = "All that the suite knows of a person at one moment.",
        requiredProperties = {"email", "requestedBy", "createdAt", "data"})
public record CustomerDataExport(
        UUID id,

        @Schema(description = "In its one form") String email,

        @Schema(description = "Name of the API key") String requestedBy,

        Instant createdAt,

        @Schema(description = """
                        By program (`orders`, `carts`, `campaigns`, `files`) and by what it is, such as `orders.messages` or
                        `campaigns.consents`. Meant to be read by the person: new kinds of records and fields may come""") Map<String, Map<String, List<Map<String, Object>>>> data) {}
