package dev.comptoir.testkit.document;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts {@link DocumentedAnswers} before every test of a program whose build wrote an API document. What they find is
 * written to a file beside the test reports; {@code suite-tests} fails while one holds a line.
 */
public final class DocumentWatch implements QuarkusTestBeforeEachCallback {

    private static final Path DOCUMENT = Path.of("target/openapi/openapi.json");
    private static final Path FAULTS = Path.of("target/failsafe-reports/undocumented-answers.txt");
    /** What the gateway's document holds of other programs. */
    private static final String MERGED = "META-INF/openapi.json";

    /** Set by the first of the class loaders that a run of tests has: what the run before found is no longer true. */
    private static final String BEGUN = "comptoir.undocumented-answers";

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        forgetRunBefore();
        if (Files.exists(DOCUMENT) && RestAssured.filters().isEmpty()) {
            RestAssured.filters(new DocumentedAnswers(document(), DocumentWatch::write));
        }
    }

    private static void forgetRunBefore() {
        try {
            if (System.getProperties().putIfAbsent(BEGUN, "") == null) {
                Files.deleteIfExists(FAULTS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiDocument document() {
        try (InputStream merged = Thread.currentThread().getContextClassLoader().getResourceAsStream(MERGED)) {
            return merged == null ? ApiDocument.read(DOCUMENT) : ApiDocument.read(DOCUMENT, merged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String fault) {
        String line = fault.replace('\n', ' ');
        if (!SEEN.add(line)) {
            return;
        }
        try {
            Files.createDirectories(FAULTS.getParent());
            Files.writeString(FAULTS, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
