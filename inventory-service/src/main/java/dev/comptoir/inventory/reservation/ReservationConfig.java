package dev.comptoir.inventory.reservation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How reservations behave. */
@ConfigMapping(prefix = "inventory.reservation")
interface ReservationConfig {

    /** How often reservations whose time is up are given back. */
    @WithDefault("1s")
    String expireEvery();

    /** How many reservations are given back in one transaction. */
    @WithDefault("200")
    int expiryBatch();

    /** How many checkouts may wait for SKUs that others are just reserving; more are answered 503. */
    @WithDefault("2000")
    int queueCapacity();

    /** How many waiting checkouts are served by one transaction. */
    @WithDefault("100")
    int batchLimit();

    /** How many transactions reserve side by side; what comes meanwhile shares the next. */
    @WithDefault("8")
    int mostBatches();

    /**
     * How long an attempt may take, waiting included: a little shorter than its caller waits, so that nothing stays reserved
     * for a caller that has given up.
     */
    @WithDefault("PT2.5S")
    Duration patience();
}
