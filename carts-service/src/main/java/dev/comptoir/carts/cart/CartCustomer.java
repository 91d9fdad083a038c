package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.CartEdit.SetCustomer;
import dev.comptoir.carts.cart.domain.Customer;
import dev.comptoir.contracts.shared.FieldRules;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is shopping, as storefronts send it and get it back. */
@Schema(description = "Who is shopping")
public record CartCustomer(
        @Schema(description = "Where the confirmation goes", examples = "camille@example.com")
        @NotNull
        @Size(max = FieldRules.EMAIL_LENGTH)
        @Pattern(regexp = FieldRules.EMAIL, message = FieldRules.EMAIL_MESSAGE)
        String email,

        @Schema(examples = "Camille Martin") @Size(max = FieldRules.NAME_LENGTH) @Pattern(regexp = CartFieldRules.LINE)
        String name,

        @Schema(examples = "+33 6 12 34 56 78")
        @Size(max = FieldRules.PHONE_LENGTH)
        @Pattern(regexp = CartFieldRules.LINE)
        String phone,

        @Schema(
                description =
                        "BCP 47 language of mails to this customer and from now on of the cart, whose rows are named in it; the cart's when left out",
                examples = "fr")
        @Size(max = FieldRules.LOCALE_LENGTH)
        @Pattern(regexp = FieldRules.LOCALE, message = FieldRules.LOCALE_MESSAGE)
        String locale,

        @Schema(
                description = "VAT identification number of a business, without blanks; its invoices name it",
                examples = "DE123456788",
                nullable = true)
        @Pattern(regexp = FieldRules.VAT_NUMBER, message = FieldRules.VAT_NUMBER_MESSAGE)
        String vatNumber) {

    SetCustomer toEdit() {
        return new SetCustomer(new Customer(email, name, phone, locale, vatNumber));
    }

    static CartCustomer of(Customer customer) {
        return customer == null
                ? null
                : new CartCustomer(
                        customer.email(), customer.name(), customer.phone(), customer.locale(), customer.vatNumber());
    }
}
