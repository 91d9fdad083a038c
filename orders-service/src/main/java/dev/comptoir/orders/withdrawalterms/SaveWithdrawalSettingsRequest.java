package dev.comptoir.orders.withdrawalterms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new state of the withdrawal settings. */
@Schema(name = "SaveWithdrawalSettingsRequest")
public record SaveWithdrawalSettingsRequest(
        @Schema(description = """
                Whether your order confirmation tells customers of the right, as the law wants it; if not, they have twelve months
                more""") @NotNull Boolean customerInformed,

        @NotNull @Valid @Size(max = 1000) List<@NotNull @Valid ExemptSku> exemptions) {

    WithdrawalSettings settings(long version) {
        return new WithdrawalSettings(version, customerInformed, exemptions);
    }
}
