package dev.comptoir.orders.paymentsession;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.paymentsession.domain.SessionWish;
import dev.comptoir.orders.provider.domain.PaymentForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for a way to pay. */
@Schema(name = "StartPaymentSessionRequest")
public record StartPaymentSessionRequest(
        @Schema(description = """
                HOSTED_PAGE: send the buyer to paymentUrl. CLIENT_SECRET: your storefront pays with the provider's script""") @NotNull PaymentForm form,

        @Schema(description = "What is to be paid; everything that is due when left out")
        Money amount,

        @Schema(
                description =
                        "Where the hosted page sends the buyer, paid or not; the order's live status when left out",
                examples = "https://shop.example/thank-you")
        @Pattern(regexp = "https?://[!-~]{1,490}", message = "must be an http or https address")
        @Size(max = 500)
        String returnUrl) {

    /** What a buyer's button asks for. */
    static final StartPaymentSessionRequest PAGE = new StartPaymentSessionRequest(PaymentForm.HOSTED_PAGE, null, null);

    SessionWish wish(Order order, String statusUrl) {
        return new SessionWish(form, amount == null ? order.due() : amount, returnUrl == null ? statusUrl : returnUrl);
    }
}
