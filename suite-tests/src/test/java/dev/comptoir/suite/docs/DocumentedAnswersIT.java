package dev.comptoir.suite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the tests of all programs were answered, and what was said on Kafka, is documented; the programs' tests run before these. */
class DocumentedAnswersIT {

    @Test
    void every_answer_seen_in_the_tests_is_documented() throws IOException {
        assertThat(faults("undocumented-answers.txt")).isEmpty();
    }

    @Test
    void every_message_seen_in_the_tests_is_documented() throws IOException {
        assertThat(faults("undocumented-messages.txt")).isEmpty();
    }

    private static List<String> faults(String report) throws IOException {
        List<String> faults = new ArrayList<>();
        try (Stream<Path> modules = Files.list(GeneratedDocs.ROOT)) {
            for (Path module : modules.sorted().toList()) {
                Path seen = module.resolve("target/failsafe-reports").resolve(report);
                if (Files.exists(seen)) {
                    Files.readAllLines(seen).forEach(line -> faults.add(module.getFileName() + ": " + line));
                }
            }
        }
        return faults;
    }
}
