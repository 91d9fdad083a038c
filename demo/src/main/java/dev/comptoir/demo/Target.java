package dev.comptoir.demo;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * What the story is played against.
 *
 * @param gateway the address of the API
 * @param inbox the address of the inbox that receives the mails
 * @param catalog a product export to import, or empty for the demo's own
 */
record Target(String gateway, String inbox, String catalog, String secretKey, String publishableKey) {

    static final String USAGE = """
            usage: ./comptoir demo [--catalog FILE.csv] [--url http://HOST:PORT] [--inbox http://HOST:PORT]
            COMPTOIR_SECRET_KEY and COMPTOIR_PUBLISHABLE_KEY are used instead of the keys of this installation""";

    /** Reads the arguments; what they do not say is the installation of this folder. */
    static Target of(String[] arguments, Map<String, String> environment) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            boolean isKnown = Set.of("--catalog", "--url", "--inbox").contains(arguments[i]);
            if (!isKnown || i + 1 == arguments.length) {
                throw new DemoFailure(USAGE);
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        Properties keys = keys(environment);
        return new Target(
                options.getOrDefault("--url", "http://127.0.0.1:" + port(environment, "GATEWAY", 8080)),
                options.getOrDefault("--inbox", "http://127.0.0.1:" + port(environment, "INBOX", 8025)),
                options.getOrDefault("--catalog", ""),
                keys.getProperty("secretKey"),
                keys.getProperty("publishableKey"));
    }

    private static Properties keys(Map<String, String> environment) {
        Properties keys = new Properties();
        if (environment.containsKey("COMPTOIR_SECRET_KEY") && environment.containsKey("COMPTOIR_PUBLISHABLE_KEY")) {
            keys.setProperty("secretKey", environment.get("COMPTOIR_SECRET_KEY"));
            keys.setProperty("publishableKey", environment.get("COMPTOIR_PUBLISHABLE_KEY"));
            return keys;
        }
        Path file = Path.of(variable(environment, "COMPTOIR_HOME", ".comptoir"), "secrets", "keys.properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            keys.load(reader);
            return keys;
        } catch (IOException e) {
            throw new DemoFailure("the suite is not running here (no " + file + "). Start it with ./comptoir up");
        }
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        int offset = Integer.parseInt(variable(environment, "COMPTOIR_PORT_OFFSET", "0"));
        return Integer.parseInt(variable(environment, "COMPTOIR_" + name + "_PORT", Integer.toString(usual + offset)));
    }

    private static String variable(Map<String, String> environment, String name, String otherwise) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? otherwise : value;
    }
}
