package dev.comptoir.orders.message;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is written to the customer. */
@Schema(name = "SendOrderMessageRequest")
public record SendMessageRequest(
        @Schema(examples = "A question about your order")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\r\\n]*", message = "must be one line")
        String subject,

        @Schema(description = "Plain text; an empty line begins a new paragraph. HTML is shown as it is typed")
        @NotBlank
        @Size(max = 10_000)
        String text) {}
