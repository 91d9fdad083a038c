package dev.comptoir.benchmarks;

import java.time.Duration;

/** Places orders through the gateway of an installation that runs anywhere, and says how many it takes and how fast. */
final class DistantOrdersBench {

    private final Door door;
    private final int clients;
    private final WarmUp warmUp;
    private final Duration measured;

    DistantOrdersBench(Door door, int clients, WarmUp warmUp, Duration measured) {
        this.door = door;
        this.clients = clients;
        this.warmUp = warmUp;
        this.measured = measured;
    }

    void run() {
        OrderChain chain = new Stage(new Api(door.gateway(), door.secretKey()))
                .build(new Api(door.gateway(), door.publishableKey()));
        warmUp.run(clients, chain::play);
        System.out.printf("measuring: %d clients for %d s ...%n", clients, measured.toSeconds());
        OrdersBench.reportSpeed(Load.run(clients, measured, chain::play), clients);
    }
}
