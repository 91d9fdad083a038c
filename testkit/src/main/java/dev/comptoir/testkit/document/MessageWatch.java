package dev.comptoir.testkit.document;

import dev.comptoir.testkit.KafkaSeam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Looks, once a program's tests have all run, at every message that they left on Kafka. What {@link DocumentedMessages} finds
 * is written to a file beside the test reports; {@code suite-tests} fails while one holds a line.
 */
public final class MessageWatch implements TestExecutionListener {

    /** Only what is a program has one; messages of other modules' tests are of programs that exist for the test. */
    private static final Path PROGRAM = Path.of("target/openapi/openapi.json");

    private static final Path FAULTS = Path.of("target/failsafe-reports/undocumented-messages.txt");

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        KafkaSeam.runningServers().filter(_ -> Files.exists(PROGRAM)).ifPresent(MessageWatch::look);
    }

    private static void look(String kafka) {
        try {
            Files.createDirectories(FAULTS.getParent());
            Files.write(FAULTS, DocumentedMessages.faults(kafka));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
