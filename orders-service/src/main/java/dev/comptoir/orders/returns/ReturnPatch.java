package dev.comptoir.orders.returns;

import dev.comptoir.orders.returns.domain.Returned;
import dev.comptoir.orders.shipment.domain.Tracking;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed of a return; the patch is merged into what is there. */
@Schema(name = "EditReturnRequest")
public record ReturnPatch(
        @NotNull @Size(max = 2000) String note,
        @Size(max = 100) String carrier,

        @Schema(description = "The first one says that an approved return is IN_TRANSIT") @Size(max = 100)
        String trackingNumber,

        @Size(max = 1000) @Pattern(regexp = "https?://[^\\s<>\"]+", message = "must be an http or https address")
        String trackingUrl,

        @Schema(description = "Why each line comes back, by its lineId") @NotNull @Size(max = 200)
        Map<@NotNull UUID, @NotBlank @Size(max = 1000) String> reasons) {

    static ReturnPatch of(Returned returned) {
        Tracking tracking = returned.goods().tracking();
        Map<UUID, String> reasons = new TreeMap<>();
        returned.lines().forEach(line -> reasons.put(line.lineId(), line.reason()));
        return new ReturnPatch(returned.goods().note(), tracking.carrier(), tracking.number(), tracking.url(), reasons);
    }

    void applyTo(Returned returned, Instant at) {
        returned.goods().edit(note, new Tracking(carrier, trackingNumber, trackingUrl), at);
        reasons.forEach((lineId, reason) -> returned.line(lineId).explain(reason.strip()));
    }
}
