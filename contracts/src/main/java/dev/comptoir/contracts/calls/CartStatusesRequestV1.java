package dev.comptoir.contracts.calls;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Asks carts-service where carts stand at this moment, before a mail about them goes out. */
public record CartStatusesRequestV1(
        @NotEmpty @Size(max = 500) List<@NotNull UUID> cartIds) {

    /** What the pass of such a call is issued for. */
    public static final String PURPOSE = "cart-statuses";
}
