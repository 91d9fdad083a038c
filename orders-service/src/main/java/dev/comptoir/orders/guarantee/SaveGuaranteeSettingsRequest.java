package dev.comptoir.orders.guarantee;

import dev.comptoir.orders.guarantee.domain.NoticeScope;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new state of the guarantee settings. */
@Schema(name = "SaveGuaranteeSettingsRequest")
public record SaveGuaranteeSettingsRequest(
        @Schema(description = """
                EU_CONSUMERS: consumers whose goods go to a country of the European Economic Area, as the law wants it; CONSUMERS:
                consumers everywhere; NOBODY: you remind them yourself, on a durable medium""") @NotNull NoticeScope noticeFor) {

    GuaranteeSettings settings(long version) {
        return new GuaranteeSettings(version, noticeFor);
    }
}
