package dev.comptoir.orders.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new text of an order's comment. */
@Schema(name = "SaveOrderCommentRequest")
public record SaveCommentRequest(
        @Schema(description = "Plain text; line breaks are kept") @NotBlank @Size(max = 10_000)
        String text) {}
