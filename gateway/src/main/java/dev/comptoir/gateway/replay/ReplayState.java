package dev.comptoir.gateway.replay;

/** Whether a replay goes on. */
enum ReplayState {
    RUNNING,
    DONE
}
