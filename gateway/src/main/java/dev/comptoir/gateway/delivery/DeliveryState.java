package dev.comptoir.gateway.delivery;

/** Whether a delivery goes on. */
enum DeliveryState {
    PENDING,
    DELIVERED,
    FAILED
}
