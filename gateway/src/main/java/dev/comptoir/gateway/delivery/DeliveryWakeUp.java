package dev.comptoir.gateway.delivery;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells the sender in this program that there is something to send; may be lost, the sender looks by itself too. */
@ApplicationScoped
class DeliveryWakeUp {

    private volatile Runnable action = () -> {};

    void onNudge(Runnable wake) {
        action = wake;
    }

    void nudge() {
        action.run();
    }
}
