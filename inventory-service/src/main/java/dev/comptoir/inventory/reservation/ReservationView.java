package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.ReservationLine;
import dev.comptoir.inventory.reservation.domain.ReservationState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reservation of an order as programs and merchants read it. */
@Schema(
        name = "Reservation",
        description = "The units taken for one order.",
        requiredProperties = {"orderId", "expiresAt"})
public record ReservationView(
        UUID orderId,

        @Schema(description = """
                        HELD for a running checkout, CONFIRMED by the order, SHORT when the order came too late and not
                        all units were left, RELEASED or EXPIRED before the order came, CANCELLED with the order""") ReservationState state,

        @Schema(description = "When HELD units are free again, UTC")
        Instant expiresAt,

        @Schema(description = "One entry per SKU, sorted by SKU", maxItems = 500)
        List<Line> lines) {

    /** One SKU of it. */
    @Schema(name = "ReservationLine", requiredProperties = "sku")
    public record Line(
            @Schema(maxLength = 100) String sku,

            @Schema(description = "Units the order asks for")
            int quantity,

            @Schema(description = "Units taken; 0 when stock is not counted or there was not enough")
            int taken,

            @Schema(description = "Units of those that came back by refunds or cancellation")
            int returned,

            @Schema(description = "Units taken beyond what there was, by a merchant who may")
            int oversold,

            @Schema(
                    description =
                            "Where the units that are out were taken from; absent when all were at the main location",
                    nullable = true,
                    maxItems = 100)
            List<From> from) {

        static Line of(ReservationLine line) {
            List<From> from = line.from().units().entrySet().stream()
                    .map(each -> new From(each.getKey(), each.getValue()))
                    .toList();
            return new Line(
                    line.sku(),
                    line.quantity(),
                    line.taken(),
                    line.returned(),
                    line.oversold(),
                    from.isEmpty() ? null : from);
        }
    }

    /** Units of a line that one location gives. */
    @Schema(name = "ReservationLineFrom", requiredProperties = "locationId")
    public record From(
            UUID locationId,
            @Schema(description = "Units from there") int quantity) {}

    static ReservationView of(Reservation reservation) {
        return new ReservationView(
                reservation.orderId(),
                reservation.state(),
                reservation.expiresAt(),
                reservation.lines().stream().map(Line::of).toList());
    }
}
