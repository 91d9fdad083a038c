package dev.comptoir.gateway.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a problem code means and what to do about it. */
@Schema(
        name = "ProblemDescription",
        description = "What a problem code means and what to do about it.",
        requiredProperties = {"code", "meaning", "advice"})
record ProblemView(
        @Schema(description = "As in `code` of a problem", maxLength = 100)
        String code,

        @Schema(description = "The HTTP status it comes with")
        int status,

        @Schema(description = "What the status means, in the language of Accept-Language", maxLength = 500)
        String meaning,

        @Schema(description = "What to do, in the language of Accept-Language", maxLength = 500)
        String advice,

        @Schema(
                description =
                        "What `detail` says with this code, in English; an ellipsis stands for what differs from request to"
                                + " request",
                maxItems = 100)
        List<String> messages) {}
