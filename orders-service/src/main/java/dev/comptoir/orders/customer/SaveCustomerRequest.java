package dev.comptoir.orders.customer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a merchant, or the store's own login, says about a customer. */
@Schema(name = "SaveCustomerRequest")
public record SaveCustomerRequest(
        @NotNull @Size(max = 200) String name,
        @NotNull @Size(max = 50) String phone,

        @Schema(description = "CONFIRMED once the customer has an account in your store; only you know") @NotNull
        CustomerState state,

        @Size(max = 5000) String note,

        @Schema(description = "At most 30; each is kept once") @Size(max = 30)
        List<@NotBlank @Size(max = 50) String> tags) {

    String noteOrNone() {
        return note == null ? "" : note.strip();
    }

    String[] distinctTags() {
        return tags == null
                ? new String[0]
                : tags.stream().map(String::strip).distinct().toArray(String[]::new);
    }
}
