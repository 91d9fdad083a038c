package dev.comptoir.orders.creditnote;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.creditnote.domain.CreditProblem;
import dev.comptoir.orders.creditnote.domain.CreditScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for a credit note in exactly one of two forms: amount, or lines and shipping. */
@Schema(name = "IssueCreditNoteRequest")
public record IssueCreditNoteRequest(
        @Schema(description = "A sum with tax, which is taken from the rates of the invoice in proportion")
        Money amount,

        @Schema(description = "Units at what the invoice says they cost, less what was credited before")
        @Valid
        @Size(max = 200)
        List<@NotNull @Valid UnitsRequest> lines,

        @Schema(description = "Whether the shipping fee is credited too; not with amount", defaultValue = "false")
        Boolean shipping,

        @Schema(description = "Said on the credit note", examples = "One was torn") @Size(max = 300)
        String reason,

        @Schema(description = "Whether it is mailed to the customer; left out, as the settings say")
        Boolean notifyCustomer) {

    /** Some units of one line of the invoice. */
    @Schema(name = "CreditNoteUnits")
    public record UnitsRequest(
            @Schema(description = "`lineId` of the line") @NotNull
            UUID lineId,

            @NotNull @Min(1) @Max(9999) Integer quantity) {}

    /** The one form that was sent. */
    CreditScope scope() {
        boolean isUnits = (lines != null && !lines.isEmpty()) || Boolean.TRUE.equals(shipping);
        if (isUnits == (amount != null)) {
            throw CreditProblem.formUnclear();
        }
        return amount != null ? new CreditScope.Amount(amount) : units();
    }

    private CreditScope units() {
        List<UnitsRequest> units = lines == null ? List.of() : lines;
        return new CreditScope.Units(
                units.stream()
                        .map(unit -> new CreditScope.UnitsOfLine(unit.lineId(), unit.quantity()))
                        .toList(),
                Boolean.TRUE.equals(shipping));
    }

    String reasonOrEmpty() {
        return reason == null ? "" : reason.strip();
    }
}
