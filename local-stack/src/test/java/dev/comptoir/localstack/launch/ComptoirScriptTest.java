package dev.comptoir.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.localstack.engine.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script in a source tree of its own, with a Maven and JDKs that only pretend. */
class ComptoirScriptTest {

    @TempDir
    Path root;

    @BeforeEach
    void lay_out_a_tree() throws IOException {
        Files.copy(Path.of("../comptoir"), root.resolve("comptoir"), StandardCopyOption.COPY_ATTRIBUTES);
        jdk("jdk25", "25.0.1");
        script("bin/mvn", "[ \"$1\" = --version ] && { echo 'Apache Maven 3.9.9'; exit 0; }; exit ${MAVEN_EXIT:-0}");
    }

    @Test
    void the_reports_are_added_up_in_the_last_line() throws IOException {
        script("bin/mvn", """
                [ "$1" = --version ] && { echo 'Apache Maven 3.9.9'; exit 0; }
                mkdir -p one/target/surefire-reports two/target/failsafe-reports
                echo '<testsuite name="A" time="1" tests="5" errors="0" skipped="1" failures="0">' \
                    > one/target/surefire-reports/TEST-A.xml
                echo '<testsuite name="B" time="1" tests="3" errors="0" skipped="0" failures="0">' \
                    > two/target/failsafe-reports/TEST-B.xml
                """);

        var outcome = comptoir("jdk25", "test");

        assertThat(outcome.output().lines().toList().getLast()).isEqualTo("7 passed, 0 failed, 1 skipped");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void a_failed_test_and_an_error_count_as_failed_and_fail_the_command() throws IOException {
        script("bin/mvn", """
                [ "$1" = --version ] && { echo 'Apache Maven 3.9.9'; exit 0; }
                mkdir -p one/target/surefire-reports
                echo '<testsuite name="A" time="1" tests="5" errors="1" skipped="0" failures="1">' \
                    > one/target/surefire-reports/TEST-A.xml
                exit 1
                """);

        var outcome = comptoir("jdk25", "test");

        assertThat(outcome.output().lines().toList().getLast()).isEqualTo("3 passed, 2 failed, 0 skipped");
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void a_build_without_any_test_is_no_success_and_old_reports_do_not_count() throws IOException {
        Path old = Files.createDirectories(root.resolve("one/target/surefire-reports"));
        Files.writeString(old.resolve("TEST-Old.xml"), "<testsuite tests=\"9\" errors=\"0\" failures=\"0\">");

        var outcome = comptoir("jdk25", "test");

        assertThat(outcome.output().lines().toList().getLast()).isEqualTo("0 passed, 0 failed, 0 skipped");
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void a_jdk_that_is_too_old_is_passed_over() throws IOException {
        jdk("jdk17", "17.0.2");
        script("jdk17/bin/java", "echo must not run; exit 9");

        var outcome = comptoir("jdk17", "test");

        assertThat(outcome.output()).doesNotContain("must not run");
    }

    @Test
    void what_is_not_built_is_said_in_one_line() {
        var outcome = comptoir("jdk25", "status");

        assertThat(outcome.output()).isEqualTo("Comptoir is not built yet: ./comptoir build");
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void an_unknown_command_is_refused() {
        assertThat(comptoir("jdk25", "upp").output()).contains("There is no command 'upp'");
    }

    @Test
    void nothing_is_deleted_without_being_asked_for() throws IOException {
        Path data = Files.createDirectories(root.resolve(".comptoir/data"));

        var outcome = comptoir("jdk25", "reset");

        assertThat(outcome.output()).contains("reset --yes");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(data).exists();
    }

    private Commands.Outcome comptoir(String jdk, String... words) {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "-u",
                "COMPTOIR_HOME",
                "PATH=" + root.resolve("bin") + ":/usr/bin:/bin",
                "JAVA_HOME=" + root.resolve(jdk),
                "bash",
                root.resolve("comptoir").toString()));
        command.addAll(List.of(words));
        return Commands.run(root, Duration.ofSeconds(60), command);
    }

    private void jdk(String name, String version) throws IOException {
        script(name + "/bin/java", "exit 0");
        script(name + "/bin/javac", "exit 0");
        Files.writeString(root.resolve(name).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private void script(String name, String body) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        file.toFile().setExecutable(true);
    }
}
