package dev.comptoir.orders.shipment;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Marks a parcel as not shipped. */
@Schema(name = "ReverseShipmentRequest")
public record ReverseShipmentRequest(@Size(max = 1000) String reason) {}
