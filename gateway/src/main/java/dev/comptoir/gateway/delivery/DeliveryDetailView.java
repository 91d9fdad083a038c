package dev.comptoir.gateway.delivery;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery with what was sent and all that came back. */
@Schema(
        name = "WebhookDeliveryDetail",
        description = "A delivery, its body and its log.",
        requiredProperties = {"delivery", "body"})
record DeliveryDetailView(
        DeliveryView delivery,

        @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "What is sent")
        String body,

        @Schema(description = "Every attempt, first to last", maxItems = 1000)
        List<AttemptView> attempts) {

    /** One attempt. */
    @Schema(
            name = "WebhookAttempt",
            description = "One attempt to deliver.",
            requiredProperties = {"startedAt", "response"})
    record AttemptView(
            int number,
            Instant startedAt,

            @Schema(description = "Milliseconds until the answer was there")
            int durationMs,

            @Schema(description = "Status of the answer; absent when there was none")
            Integer status,

            @Schema(description = "The first 4096 bytes of the answer", maxLength = 4096)
            String response,

            @Schema(description = "Why there was no answer; absent when there was one", maxLength = 500)
            String failure) {

        static AttemptView read(Columns c) {
            return new AttemptView(c.integer(), c.instant(), c.integer(), c.integerOrNull(), c.text(), c.textOrNull());
        }
    }
}
