package dev.comptoir.localstack.kafka;

import dev.comptoir.localstack.engine.EngineStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The broker's jars, unpacked from inside ours: the programs around it have other Kafka clients on their class path. */
final class BrokerBinaries {

    private static final String INDEX = "kafka-broker/index";
    private static final String MAIN_CLASS = resource(BrokerProcess.class);
    private static final String THIS_CLASS = resource(BrokerBinaries.class);

    /** The broker prints warnings only. */
    private static final String LOGGING = """
            handlers=java.util.logging.ConsoleHandler
            .level=WARNING
            java.util.logging.ConsoleHandler.level=ALL
            java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
            java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s: %5$s%6$s%n
            """;

    private BrokerBinaries() {}

    static Path folder() {
        String name = "kafka-%s-%s-%s"
                .formatted(
                        EngineStore.fingerprint(INDEX),
                        EngineStore.fingerprint(MAIN_CLASS),
                        EngineStore.fingerprint(THIS_CLASS));
        return EngineStore.folder(name, BrokerBinaries::unpack);
    }

    private static String resource(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    private static void unpack(Path folder) throws IOException {
        for (String jar : jars()) {
            copy(jar, folder.resolve("lib").resolve(Path.of(jar).getFileName()));
        }
        writeMainJar(folder.resolve("lib/broker-process.jar"));
        Files.writeString(folder.resolve("logging.properties"), LOGGING);
    }

    private static List<String> jars() throws IOException {
        try (InputStream in = EngineStore.open(INDEX)) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(","));
        }
    }

    /** A jar, because the JVM shares archived classes from jars only. */
    private static void writeMainJar(Path target) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(target));
                InputStream in = EngineStore.open(MAIN_CLASS)) {
            jar.putNextEntry(new JarEntry(MAIN_CLASS));
            in.transferTo(jar);
            jar.closeEntry();
        }
    }

    private static void copy(String resource, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream in = EngineStore.open(resource)) {
            Files.copy(in, target);
        }
    }
}
