package dev.comptoir.gateway.event;

import dev.comptoir.platform.signal.Signal;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The signal that deliveries are due: raised where they are recorded, heeded where they are sent. */
@Singleton
class DeliverySignal {

    @Produces
    @Singleton
    Signal deliveriesDue() {
        return new Signal();
    }
}
