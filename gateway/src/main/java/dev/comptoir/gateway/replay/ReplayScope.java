package dev.comptoir.gateway.replay;

/** Which events of the time are sent again. */
enum ReplayScope {
    FAILED,
    ALL
}
