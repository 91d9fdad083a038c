package dev.comptoir.platform.testclock;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A program with a test clock. */
public final class TestClockProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("comptoir.test-clock", "true");
    }
}
