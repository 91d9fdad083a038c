package dev.comptoir.files.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new terms for files that say nothing. */
@Schema(name = "SaveFileSettingsRequest")
public record SaveFileSettingsRequest(
        @Schema(
                description = "Days a buyer's link stays valid after payment; absent or null: for ever",
                examples = "30",
                nullable = true)
        @Min(1)
        @Max(3650)
        Integer accessExpiryDays,

        @Schema(
                description = "Downloads one order line may make; absent or null: no limit",
                examples = "3",
                nullable = true)
        @Min(1)
        @Max(1000)
        Integer maxDownloadsPerOrder) {}
