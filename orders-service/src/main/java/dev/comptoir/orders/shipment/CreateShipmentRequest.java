package dev.comptoir.orders.shipment;

import dev.comptoir.orders.shipment.domain.Tracking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Records one parcel. */
@Schema(name = "CreateShipmentRequest")
public record CreateShipmentRequest(
        @Schema(description = "What is in it; everything that is in no parcel yet when left out")
        @Valid
        @Size(min = 1, max = 200)
        List<@NotNull @Valid UnitsRequest> lines,

        @Schema(examples = "Colissimo") @Size(max = 100) String carrier,
        @Size(max = 100) String trackingNumber,

        @Schema(description = "Where the parcel is tracked; made from the shipping method when left out")
        @Size(max = 1000)
        @Pattern(regexp = "https?://[^\\s<>\"]+", message = "must be an http or https address")
        String trackingUrl,

        @Schema(description = "Whether the customer gets a mail, with or without tracking; not of what stays here")
        @NotNull
        Boolean notifyCustomer,

        @Schema(
                description = "SHIPPED has left; CREATED is made up and leaves later",
                defaultValue = "SHIPPED",
                enumeration = {"CREATED", "SHIPPED"})
        FirstState state) {

    /** How a parcel begins. */
    public enum FirstState {
        CREATED,
        SHIPPED
    }

    /** Everything that is in no parcel yet, sent off without tracking. */
    static CreateShipmentRequest ofRest(boolean isCustomerNotified) {
        return new CreateShipmentRequest(null, null, null, null, isCustomerNotified, FirstState.SHIPPED);
    }

    /** Units of one order line. */
    @Schema(name = "ShipmentUnits")
    public record UnitsRequest(
            @NotNull UUID lineId,
            @NotNull @Min(1) @Max(9999) Integer quantity) {}

    /** Units by line; the same line twice is added up. */
    Map<UUID, Long> units() {
        return lines == null
                ? Map.of()
                : lines.stream()
                        .collect(Collectors.groupingBy(
                                UnitsRequest::lineId, Collectors.summingLong(UnitsRequest::quantity)));
    }

    boolean isShipped() {
        return state != FirstState.CREATED;
    }

    Tracking tracking() {
        return new Tracking(carrier, trackingNumber, trackingUrl);
    }
}
