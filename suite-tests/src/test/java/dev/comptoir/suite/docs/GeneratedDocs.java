package dev.comptoir.suite.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the pages of docs that follow from the sources: which test proves which requirement, and which events there are. */
final class GeneratedDocs {

    static final String REMEDY = "run tools/write-docs and commit what it changed";
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern TEST = Pattern.compile(
            "((?:@Proves\\(\"[^\"]+\"\\)\\s*|@\\w+(?:\\([^)]*\\))?\\s*)+)(?:public )?void (\\w+)\\(", Pattern.DOTALL);
    private static final Pattern PROVES = Pattern.compile("@Proves\\(\"([^\"]+)\"\\)");
    private static final Pattern TOPIC = Pattern.compile("topic = Topics\\.(\\w+)");
    private static final Pattern NAME = Pattern.compile("name = \"([^\"]+)\"");

    private GeneratedDocs() {}

    /** Run by hand after a test or an event was added: writes the pages. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments.length == 0 ? "." : arguments[0]);
        Files.writeString(root.resolve("docs/requirements.md"), requirements(root));
        Files.writeString(root.resolve("docs/events.md"), events(root));
        Files.writeString(root.resolve("docs/asyncapi.json"), asyncapi(root));
        Files.writeString(root.resolve("docs/openapi.json"), openapi(root));
    }

    /** The API document as the gateway's build left it. */
    static String openapi(Path root) throws IOException {
        JsonNode document = new ObjectMapper().readTree(published(root).toFile());
        return document.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    static Path published(Path root) {
        return root.resolve("gateway/target/openapi/openapi.json");
    }

    static String requirements(Path root) throws IOException {
        Map<String, TreeSet<String>> proofs = proofs(root);
        List<String> lines = Files.readAllLines(root.resolve("docs/requirements.tsv"));
        List<String> proven = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\t", 2);
            if (proofs.containsKey(cells[0])) {
                proven.add("| %s | %s | %s |"
                        .formatted(cells[0], cell(cells[1]), String.join("<br>", proofs.get(cells[0]))));
            } else {
                open.add("| %s | %s |".formatted(cells[0], cell(cells[1])));
            }
        }
        return "# Requirements and their proofs\n\nGenerated from the tests' `@Proves` annotations; do not edit. "
                + proven.size() + " of " + lines.size() + " are proven by a test.\n\n## Proven\n\n"
                + "| id | what | tests |\n|---|---|---|\n" + String.join("\n", proven)
                + "\n\n## Not proven yet\n\n| id | what |\n|---|---|\n" + String.join("\n", open) + "\n";
    }

    static String asyncapi(Path root) throws IOException {
        return new AsyncApiDocument(root, topics(root)).write();
    }

    static String events(Path root) throws IOException {
        List<String> rows = new ArrayList<>();
        for (Map.Entry<String, String> event : topics(root).entrySet()) {
            rows.add("| `%s` | `%s` | %s |"
                    .formatted(event.getKey(), event.getValue(), description(root, event.getKey())));
        }
        rows.sort(String::compareTo);
        return "# Events\n\nGenerated from `contracts`; do not edit. CloudEvents 1.0 binary headers over Kafka, JSON payload, key = aggregate id.\n"
                + "Schemas and samples: `contracts/src/main/resources/events`.\n\n| type | topic | fact |\n|---|---|---|\n"
                + String.join("\n", rows) + "\n";
    }

    /** Of every type of event, the topic it stands on. */
    private static Map<String, String> topics(Path root) throws IOException {
        Map<String, String> topics = new TreeMap<>();
        for (Path file : sources(root.resolve("contracts/src/main/java"))) {
            String source = Files.readString(file);
            Matcher name = NAME.matcher(source);
            Matcher topic = TOPIC.matcher(source);
            if (source.contains("@EventType") && name.find() && topic.find()) {
                topics.put(name.group(1), topic.group(1).toLowerCase().replaceFirst("_", "."));
            }
        }
        return topics;
    }

    private static String description(Path root, String type) throws IOException {
        JsonNode schema = new ObjectMapper()
                .readTree(root.resolve("contracts/src/main/resources/events/" + type + ".schema.json")
                        .toFile());
        return cell(schema.path("description").asText());
    }

    private static Map<String, TreeSet<String>> proofs(Path root) throws IOException {
        Map<String, TreeSet<String>> proofs = new TreeMap<>();
        for (Path file : sources(root)) {
            if (!file.toString().contains("src/test/java") || file.endsWith("GeneratedDocs.java")) {
                continue;
            }
            String type = file.getFileName().toString().replace(".java", "");
            Matcher test = TEST.matcher(Files.readString(file));
            while (test.find()) {
                String method = test.group(2);
                PROVES.matcher(test.group(1))
                        .results()
                        .forEach(proof -> proofs.computeIfAbsent(proof.group(1), _ -> new TreeSet<>())
                                .add(type + "." + method));
            }
        }
        return proofs;
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")
                            && !file.toString().contains("/target/"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
