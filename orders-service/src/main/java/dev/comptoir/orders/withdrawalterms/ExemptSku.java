package dev.comptoir.orders.withdrawalterms;

import dev.comptoir.orders.withdrawalterms.domain.Exemption;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A SKU from which consumers have no right to withdraw. */
@Schema(name = "WithdrawalExemption")
public record ExemptSku(
        @NotBlank @Size(max = 200) String sku,

        @Schema(description = "Of Article 16; UNSEALED_HYGIENE and UNSEALED_MEDIA where the seal is broken; open-ended")
        @NotNull
        Exemption reason) {}
