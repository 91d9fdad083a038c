package dev.comptoir.gateway.webhook;

/** Whether events are sent to an endpoint. */
enum EndpointState {
    ENABLED,
    DISABLED
}
