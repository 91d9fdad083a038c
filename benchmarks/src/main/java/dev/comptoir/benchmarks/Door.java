package dev.comptoir.benchmarks;

import java.util.Map;

/** Where and with which keys an installation is called from outside. */
record Door(String gateway, String secretKey, String publishableKey) {

    static Door of(String url, Map<String, String> environment) {
        if (!url.matches("https?://[^/?#]+/?")) {
            throw new BenchFailure("--url takes an address like http://127.0.0.1:8080, not '" + url + "'");
        }
        return new Door(
                url.replaceFirst("/$", ""),
                key(environment, "COMPTOIR_SECRET_KEY"),
                key(environment, "COMPTOIR_PUBLISHABLE_KEY"));
    }

    private static String key(Map<String, String> environment, String name) {
        String key = environment.getOrDefault(name, "");
        if (key.isBlank()) {
            throw new BenchFailure("set " + name + " to a key of that installation");
        }
        return key;
    }
}
