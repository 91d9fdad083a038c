package dev.comptoir.files.entitlement;

import java.time.Instant;
import java.util.UUID;

/** Whom to write to about an order's downloads. */
record PaidOrder(UUID orderId, String orderNumber, String email, String customerName, String locale, Instant paidAt) {}
