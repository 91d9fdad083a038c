package dev.comptoir.carts.merge;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which cart ends in this one. */
@Schema(description = "Which cart ends in this one")
public record MergeCartsRequest(
        @Schema(description = "The guest's cart; it is MERGED afterwards and takes no more changes") @NotNull
        UUID fromCartId) {}
