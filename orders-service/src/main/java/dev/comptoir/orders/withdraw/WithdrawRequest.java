package dev.comptoir.orders.withdraw;

import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.orders.withdrawal.domain.WithdrawalStatement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consumer's statement by the link of an order. */
@Schema(name = "WithdrawRequest")
public record WithdrawRequest(
        @NotBlank @Size(max = FieldRules.NAME_LENGTH) String customerName,

        @Schema(description = "Where the receipt goes, beside the address of the order; left out for that alone")
        @Size(max = FieldRules.EMAIL_LENGTH)
        @Pattern(regexp = FieldRules.EMAIL, message = FieldRules.EMAIL_MESSAGE)
        String receiptEmail,

        @Schema(description = "All of the order when left out") @Valid @Size(min = 1, max = 200)
        List<@NotNull @Valid LineRequest> lines) {

    /** Units of one order line. */
    @Schema(name = "WithdrawUnits")
    public record LineRequest(
            @NotNull UUID lineId,
            @NotNull @Min(1) @Max(9999) Integer quantity) {}

    WithdrawalStatement statement(String orderEmail, Instant at) {
        Map<UUID, Integer> units = new LinkedHashMap<>();
        if (lines != null) {
            lines.forEach(line -> units.merge(line.lineId(), line.quantity(), Integer::sum));
        }
        return new WithdrawalStatement(
                customerName.strip(), receiptEmail == null ? orderEmail : receiptEmail, units, "", at);
    }
}
