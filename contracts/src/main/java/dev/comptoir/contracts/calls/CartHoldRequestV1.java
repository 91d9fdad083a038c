package dev.comptoir.contracts.calls;

import dev.comptoir.contracts.calls.ReservationRequestV1.ReservationLineV1;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The units that inventory-service keeps for a cart from now on; no lines give all back. */
public record CartHoldRequestV1(@NotNull @Size(max = 500) List<@NotNull @Valid ReservationLineV1> lines) {}
