package dev.comptoir.orders.refund;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.refund.domain.RefundNote;
import dev.comptoir.orders.refund.domain.RefundProblem;
import dev.comptoir.orders.refund.domain.RefundScope;
import dev.comptoir.orders.refund.domain.Settlement;
import dev.comptoir.orders.refund.domain.SettlementWish;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for a refund in exactly one of three forms: full, amount or lines. */
@Schema(name = "IssueRefundRequest")
public record IssueRefundRequest(
        @Schema(description = "true refunds everything that is left; nothing goes back into stock")
        Boolean full,

        @Schema(description = "A sum below the order total, rounded half up to two decimals") @Valid
        RefundAmount amount,

        @Schema(description = "Units whose worth is computed: price and tax less their share of the discount")
        @Valid
        @Size(max = 200)
        List<@NotNull @Valid UnitsRequest> lines,

        @Schema(description = "With lines: `full` refunds the shipping fee and its tax too", defaultValue = "none")
        @Pattern(regexp = "full|none", message = "must be full or none")
        String shipping,

        @Schema(description = """
                PROVIDER: providers send all of the money back, over the payments that came through them. MANUAL: you send it
                yourself. Left out, or MIXED: by providers as far as their payments go, the newest that covers it or else all of
                them from the newest on; the rest you send yourself""") Settlement settlement,

        @Schema(description = """
                Over which payments it goes back, in amounts that add up to the refund; chosen as settlement says when left
                out. Of a payment that came through a provider it sends the part, unless settlement is MANUAL""") @Valid @Size(max = 50) List<@NotNull @Valid OfPaymentRequest> payments,

        @Schema(description = "For your records, and for the customer when showReasonToCustomer is true")
        @Size(max = 1000)
        String reason,

        @Schema(description = "Whether the customer's mail carries the reason", defaultValue = "false")
        Boolean showReasonToCustomer,

        @Schema(description = "Whether the customer gets a mail, once the money has gone", defaultValue = "true")
        Boolean notifyCustomer) {

    /** Money as typed: more decimals than the currency has are allowed here and only here, because they are rounded. */
    @Schema(name = "RefundAmount")
    public record RefundAmount(
            @Schema(examples = "12.50")
            @NotNull
            @Pattern(regexp = "-?\\d{1,13}(\\.\\d{1,10})?", message = "must be a decimal number such as \"12.50\"")
            String amount,

            @Schema(examples = "EUR") @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
            String currency) {}

    /** So much of one payment. */
    @Schema(name = "RefundOfPayment")
    public record OfPaymentRequest(
            @NotNull UUID paymentId,

            @Schema(description = "More than zero, and no more than refunds have left of the payment") @NotNull
            Money amount) {}

    /** Some units of one order line. */
    @Schema(name = "RefundUnits")
    public record UnitsRequest(
            @NotNull UUID lineId,
            @NotNull @Min(1) @Max(9999) Integer quantity,

            @Schema(description = "Whether the units go back into stock", defaultValue = "true")
            Boolean restock) {

        RefundScope.UnitsOfLine units() {
            return new RefundScope.UnitsOfLine(lineId, quantity, restock == null || restock);
        }
    }

    /** The one form that was sent. */
    RefundScope scope() {
        boolean isFull = Boolean.TRUE.equals(full);
        boolean isUnits = lines != null || isShippingRefunded();
        if (Stream.of(isFull, amount != null, isUnits).filter(given -> given).count() != 1) {
            throw RefundProblem.formUnclear();
        }
        if (isFull) {
            return new RefundScope.Full();
        }
        return amount != null ? new RefundScope.Amount(new BigDecimal(amount.amount()), amount.currency()) : units();
    }

    private RefundScope units() {
        List<UnitsRequest> units = lines == null ? List.of() : lines;
        return new RefundScope.Units(units.stream().map(UnitsRequest::units).toList(), isShippingRefunded());
    }

    /** Clients that send every default say {@code none} with the other forms too. */
    private boolean isShippingRefunded() {
        return "full".equals(shipping);
    }

    SettlementWish wish() {
        List<SettlementWish.OfPayment> named = payments == null
                ? List.of()
                : payments.stream()
                        .map(part -> new SettlementWish.OfPayment(part.paymentId(), part.amount()))
                        .toList();
        return new SettlementWish(settlement, named, isCustomerNotified());
    }

    RefundNote note(String actor) {
        return new RefundNote(reason, Boolean.TRUE.equals(showReasonToCustomer), actor);
    }

    boolean isCustomerNotified() {
        return !Boolean.FALSE.equals(notifyCustomer);
    }
}
