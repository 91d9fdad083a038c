package dev.comptoir.files.entitlement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** More time, more downloads, or both for one buyer. */
@Schema(description = "At least one of the two; what is unlimited stays unlimited")
public record ExtendRequest(
        @Schema(description = "Days (24 h) added to the end of access, or to now when it has passed", examples = "30")
        @Min(1)
        @Max(3650)
        Integer addedDays,

        @Schema(description = "Downloads added to the allowed ones", examples = "2") @Min(1) @Max(1000)
        Integer addedDownloads) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "send addedDays, addedDownloads or both")
    public boolean isSomethingAdded() {
        return addedDays != null || addedDownloads != null;
    }
}
