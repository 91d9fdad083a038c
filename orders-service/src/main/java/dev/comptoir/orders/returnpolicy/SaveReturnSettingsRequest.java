package dev.comptoir.orders.returnpolicy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new state of the return settings. */
@Schema(name = "SaveReturnSettingsRequest")
public record SaveReturnSettingsRequest(
        @NotNull Boolean enabled,

        @Schema(description = "For how many days after the last parcel arrived, or left where nobody noted its arrival")
        @NotNull
        @Min(1)
        @Max(3650)
        Integer days,

        @Schema(description = "What customers cannot send back by themselves") @NotNull @Size(max = 1000)
        List<@NotBlank @Size(max = 200) String> excludedSkus,

        @NotNull @Size(max = 1000) List<@NotNull UUID> excludedProductIds) {

    ReturnSettings settings(long version) {
        return new ReturnSettings(version, enabled, days, excludedSkus, excludedProductIds);
    }
}
