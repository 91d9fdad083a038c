package dev.comptoir.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramProcessTest {

    private static final Program ORDERS = Program.ALL.get(1);

    @TempDir
    Path root;

    private RunFolder run;
    private ProgramSettings settings;
    private ProgramProcess orders;
    private Process left;

    @BeforeEach
    void a_program_left_running() throws IOException {
        Layout layout = Layout.of(root, Map.of());
        run = new RunFolder(layout);
        settings = new ProgramSettings(layout, new Secrets(layout));
        orders = new ProgramProcess(ORDERS, layout, settings, run);
        Files.createDirectories(ORDERS.jar(root).getParent());
        Files.createFile(ORDERS.jar(root));
        // The words after the script are never read; they only stand on the command line.
        left = new ProcessBuilder("sh", "-c", "sleep 600; :", ProgramSettings.ownershipMark(layout), "-jar").start();
        run.remember("orders", left.toHandle(), settings.fingerprint(ORDERS));
    }

    @AfterEach
    void end() {
        left.descendants().forEach(ProcessHandle::destroyForcibly);
        left.destroyForcibly();
    }

    @Test
    void a_program_that_runs_as_it_would_be_started_serves_on() {
        assertThat(orders.adopt()).isTrue();
        orders.start();

        assertThat(orders.process().orElseThrow().handle()).isEqualTo(left.toHandle());
        assertThat(left.isAlive()).isTrue();
    }

    @Test
    void a_program_of_an_older_build_is_ended() throws IOException {
        Files.setLastModifiedTime(ORDERS.jar(root), FileTime.from(Instant.parse("2026-11-28T08:00:00Z")));

        assertThat(orders.adopt()).isFalse();

        assertThat(left.isAlive()).isFalse();
        assertThat(orders.process()).isEmpty();
        assertThat(run.find("orders")).isEmpty();
    }

    @Test
    void an_adopted_program_is_stopped_like_any_other() {
        orders.adopt();

        orders.stop();

        assertThat(left.isAlive()).isFalse();
    }
}
