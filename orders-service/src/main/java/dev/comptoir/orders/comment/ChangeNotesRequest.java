package dev.comptoir.orders.comment;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of an order its merchant may change at any time. */
@Schema(name = "ChangeOrderRequest")
public record ChangeNotesRequest(
        @Schema(description = "Plain text; null or empty clears the notes") @Size(max = 10_000)
        String merchantNotes) {}
