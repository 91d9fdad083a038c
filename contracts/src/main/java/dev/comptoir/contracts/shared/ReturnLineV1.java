package dev.comptoir.contracts.shared;

import java.util.UUID;

/** Units of one order line that come back; what arrived, and how, is known once the parcel was opened. */
public record ReturnLineV1(
        UUID lineId,
        String sku,
        int quantity,
        String reason,
        Integer receivedQuantity,
        String condition,
        boolean restocked) {}
