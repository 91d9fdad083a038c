package dev.comptoir.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    Path root;

    private Layout layout;
    private RunFolder run;
    private Process ours;
    private Process stranger;

    @BeforeEach
    void two_processes() throws IOException {
        layout = Layout.of(root, Map.of());
        run = new RunFolder(layout);
        // The words after the script are never read; they only stand on the command line.
        ours = new ProcessBuilder("sh", "-c", "sleep 600; :", ProgramSettings.ownershipMark(layout), "-jar").start();
        stranger = new ProcessBuilder("sh", "-c", "sleep 600; :", ProgramSettings.ownershipMark(layout) + "2", "x")
                .start();
    }

    @AfterEach
    void end_them() {
        for (Process process : new Process[] {ours, stranger}) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Test
    void a_remembered_process_is_found_until_it_ends() {
        run.remember("orders", ours.toHandle());
        assertThat(run.find("orders")).contains(ours.toHandle());

        ours.destroyForcibly().onExit().join();

        assertThat(run.find("orders")).isEmpty();
    }

    @Test
    void a_process_is_known_by_what_it_was_started_as_until_it_is_forgotten() {
        run.remember("orders", ours.toHandle(), "build 1");
        assertThat(run.isStartedAs("orders", "build 1")).isTrue();
        assertThat(run.isStartedAs("orders", "build 2")).isFalse();
        assertThat(run.isStartedAs("carts", "build 1")).isFalse();

        run.forget("orders");

        assertThat(run.isStartedAs("orders", "build 1")).isFalse();
    }

    @Test
    void a_number_that_belongs_to_a_stranger_by_now_is_not_ours() {
        run.remember("orders", stranger.toHandle());

        assertThat(run.find("orders")).isEmpty();
    }

    @Test
    void a_damaged_pid_file_is_no_process() throws IOException {
        Files.writeString(layout.run("orders.pid"), "");

        assertThat(run.find("orders")).isEmpty();
    }
}
