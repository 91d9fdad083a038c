package dev.comptoir.localstack.launch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where everything of one installation lies and listens.
 *
 * @param root the source tree with the built programs
 * @param home data, secrets and logs
 * @param programs those to be started; all but for a developer who runs one elsewhere
 */
public record Layout(Path root, Path home, Map<String, Integer> ports, List<Program> programs) {

    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";
    static final String KAFKA_CONTROLLER = "kafka-controller";
    static final String SMTP = "smtp";
    static final String INBOX = "inbox";
    static final String PAYMENTS = "payments";

    /** Reads COMPTOIR_HOME, COMPTOIR_PORT_OFFSET, COMPTOIR_..._PORT and COMPTOIR_ONLY. */
    static Layout of(Path root, Map<String, String> environment) {
        Map<String, Integer> usual = new LinkedHashMap<>();
        Program.ALL.forEach(program -> usual.put(program.name(), program.usualPort()));
        usual.putAll(new LinkedHashMap<>(Map.of(
                POSTGRES, 15432, KAFKA, 19092, KAFKA_CONTROLLER, 19093, SMTP, 1025, INBOX, 8025, PAYMENTS, 8026)));
        int offset = number(environment, "COMPTOIR_PORT_OFFSET", 0);
        Map<String, Integer> ports = new LinkedHashMap<>();
        usual.forEach((name, port) -> ports.put(name, number(environment, variable(name), port + offset)));
        Path absolute = root.toAbsolutePath().normalize();
        String home = environment.getOrDefault("COMPTOIR_HOME", "");
        return new Layout(
                absolute,
                home.isBlank()
                        ? absolute.resolve(".comptoir")
                        : absolute.resolve(home).normalize(),
                ports,
                programs(environment));
    }

    private static List<Program> programs(Map<String, String> environment) {
        String only = environment.getOrDefault("COMPTOIR_ONLY", "").strip();
        if (only.isEmpty()) {
            return Program.ALL;
        }
        List<String> names = List.of(only.split("[, ]+"));
        List<Program> programs = Program.ALL.stream()
                .filter(program -> names.contains(program.name()))
                .toList();
        if (programs.size() != names.size()) {
            throw new LaunchFailure("COMPTOIR_ONLY names some of %s, not '%s'".formatted(Program.databases(), only));
        }
        return programs;
    }

    /** The environment variable that moves one port. */
    static String variable(String name) {
        return "COMPTOIR_" + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_PORT";
    }

    int port(String name) {
        return ports.get(name);
    }

    int port(Program program) {
        return port(program.name());
    }

    String url(Program program) {
        return "http://127.0.0.1:" + port(program);
    }

    Path data(String name) {
        return home.resolve("data").resolve(name);
    }

    /** What a program's JVM has learned of its start, if it was trained. */
    Path startCache(Program program) {
        return home.resolve("starts").resolve(program.name() + ".aot");
    }

    Path log(String name) {
        return home.resolve("logs").resolve(name + ".log");
    }

    Path secret(String name) {
        return home.resolve("secrets").resolve(name);
    }

    Path run(String name) {
        return home.resolve("run").resolve(name);
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        String text = environment.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= 65_535) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below, together with numbers out of range.
        }
        throw new LaunchFailure("%s must be a port number between 0 and 65535, not '%s'".formatted(name, text));
    }
}
