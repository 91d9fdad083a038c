package dev.comptoir.carts.simulation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which cart to try a discount on. */
@Schema(name = "DiscountSimulationRequest")
public record SimulationRequest(@NotNull UUID cartId) {}
