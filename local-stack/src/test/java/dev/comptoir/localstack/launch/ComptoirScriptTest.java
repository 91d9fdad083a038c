package dev.comptoir.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.localstack.engine.Commands;
import java.io.File;
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
    void the_tests_of_some_modules_run_by_their_short_names() throws IOException {
        modules("orders-service", "carts-service", "kernel");
        mavenSaysItsArguments();

        var outcome = comptoir("jdk25", "test", "orders", "carts");

        assertThat(outcome.output())
                .contains("verify -pl orders-service,carts-service -am ")
                .contains("-Dtest=dev/comptoir/orders/**/*Test,dev/comptoir/carts/**/*Test ")
                .contains("-Dit.test=dev/comptoir/orders/**/*IT,dev/comptoir/carts/**/*IT ");
    }

    @Test
    void two_modules_are_tested_side_by_side_or_as_many_as_are_asked_for() throws IOException {
        mavenSaysItsArguments();

        assertThat(comptoir("jdk25", "test").output()).contains("verify -T2\n");
        assertThat(comptoir("jdk25", "test", "-T1").output()).contains("verify -T1\n");
    }

    @Test
    void a_module_that_is_not_there_is_refused_with_those_that_are() throws IOException {
        modules("orders-service", "kernel");

        var outcome = comptoir("jdk25", "test", "order");

        assertThat(outcome.output()).isEqualTo("There is no module 'order'. Modules: kernel orders");
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void unit_tests_alone_stop_before_anything_is_packaged() throws IOException {
        mavenSaysItsArguments();

        assertThat(comptoir("jdk25", "test", "--unit").output())
                .contains("-B -ntp --fail-at-end test -Dspotless.check.skip=true");
    }

    @Test
    void a_program_that_changed_is_built_without_the_others() throws IOException {
        built("orders-service", "carts-service", "kernel");
        touch("orders-service/src/main/java/Order.java");

        comptoir("jdk25", "build");

        assertThat(buildLog()).contains(" -pl orders-service -am -P !services-first");
    }

    @Test
    void what_several_programs_are_made_of_is_built_with_all_of_them() throws IOException {
        built("orders-service", "carts-service", "kernel");
        touch("kernel/src/main/java/Money.java");

        comptoir("jdk25", "build");

        assertThat(buildLog()).contains("package").doesNotContain("-pl");
    }

    @Test
    void nothing_is_built_when_nothing_changed() throws IOException {
        built("orders-service", "kernel");

        assertThat(comptoir("jdk25", "build").output()).isEmpty();
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

    private void modules(String... names) throws IOException {
        for (String name : names) {
            touch(name + "/pom.xml");
        }
    }

    /** A tree that was built a while ago. */
    private void built(String... names) throws IOException {
        modules(names);
        touch("pom.xml");
        for (String name : names) {
            touch(name + "/target/quarkus-app/quarkus-run.jar");
        }
        touch("target/comptoir-build.stamp").setLastModified(System.currentTimeMillis() + 1_000);
        mavenSaysItsArguments();
    }

    private void mavenSaysItsArguments() throws IOException {
        script("bin/mvn", "[ \"$1\" = --version ] && { echo 'Apache Maven 3.9.9'; exit 0; }; echo \"mvn $*\"");
    }

    private String buildLog() throws IOException {
        return Files.readString(root.resolve(".comptoir/logs/build.log"));
    }

    /** Writes an empty file; a source is newer than the build that {@link #built} pretends. */
    private File touch(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        File written = Files.writeString(file, "").toFile();
        if (name.contains("/src/")) {
            written.setLastModified(System.currentTimeMillis() + 5_000);
        }
        return written;
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
