package dev.comptoir.testkit;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Values that live once per test JVM. Quarkus loads the test resource and the tests with different class loaders, so
 * statics of this module exist several times; system properties exist once.
 */
final class SharedState {

    private static final String PREFIX = "comptoir.testkit.";

    private SharedState() {}

    /** The value of that name; made once by whoever asks first. */
    static String once(String name, Supplier<String> maker) {
        // An interned string is the same object for every class loader; of one value another may be needed.
        synchronized ((PREFIX + name).intern()) {
            String present = System.getProperty(PREFIX + name);
            if (present == null) {
                present = maker.get();
                System.setProperty(PREFIX + name, present);
            }
            return present;
        }
    }

    /** The value of that name, which a started {@link ComptoirServers} has left. */
    static String require(String name) {
        return find(name)
                .orElseThrow(() ->
                        new IllegalStateException("No servers are running: annotate the test with @WithComptoir"));
    }

    static Optional<String> find(String name) {
        return Optional.ofNullable(System.getProperty(PREFIX + name));
    }

    static void publish(String name, String value) {
        System.setProperty(PREFIX + name, value);
    }
}
