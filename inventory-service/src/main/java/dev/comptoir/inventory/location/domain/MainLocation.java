package dev.comptoir.inventory.location.domain;

import java.util.UUID;

/** The location that every store begins with; units of which nothing else is said are there. */
public final class MainLocation {

    public static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private MainLocation() {}

    /** Whether a request means it, by its id or by saying nothing. */
    public static boolean isMeant(UUID locationId) {
        return locationId == null || ID.equals(locationId);
    }

    public static UUID or(UUID locationId) {
        return locationId == null ? ID : locationId;
    }
}
