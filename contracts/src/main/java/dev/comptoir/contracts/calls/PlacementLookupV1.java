package dev.comptoir.contracts.calls;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Asks orders-service which carts have become an order, before a cart whose checkout got lost is given back. */
public record PlacementLookupV1(@NotEmpty @Size(max = 500) List<@NotNull UUID> cartIds) {

    /** What the pass of such a call is issued for. */
    public static final String PURPOSE = "placement-lookup";
}
