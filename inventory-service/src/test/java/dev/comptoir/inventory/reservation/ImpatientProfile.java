package dev.comptoir.inventory.reservation;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A program whose attempts to reserve may take as long as those of one that is no test, and that hardly ever looks by schedule. */
public final class ImpatientProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("inventory.reservation.patience", "PT2.5S", "inventory.reservation.expire-every", "10m");
    }
}
