package dev.comptoir.orders.withdrawalterms;

import dev.comptoir.platform.db.Columns;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the right to withdraw depends on in this store. */
@Schema(name = "WithdrawalSettings")
public record WithdrawalSettings(
        @Schema(description = "Rises with every change of the settings; the ETag")
        long version,

        @Schema(description = "Whether your order confirmation tells customers of the right")
        boolean customerInformed,

        List<ExemptSku> exemptions) {

    static WithdrawalSettings read(Columns c) {
        return new WithdrawalSettings(c.number(), c.bool(), List.of(c.json(ExemptSku[].class)));
    }
}
