package dev.comptoir.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {

    @TempDir
    Path folder;

    @Test
    void a_long_log_is_moved_aside_and_its_writer_goes_on_in_the_emptied_file() throws IOException {
        Path log = folder.resolve("orders.log");
        try (OutputStream writer = Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write(new byte[10 * 1024 * 1024 + 1]);

            new LogFiles(folder).rotate();
            writer.write("after\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(folder.resolve("orders.log.1")).hasSize(10 * 1024 * 1024 + 1);
        assertThat(log).hasContent("after\n");
    }

    @Test
    void a_short_log_stays() throws IOException {
        Path log = Files.writeString(folder.resolve("orders.log"), "one\ntwo\nthree\n");

        new LogFiles(folder).rotate();

        assertThat(log).hasContent("one\ntwo\nthree\n");
        assertThat(LogFiles.lastLines(log, 2)).isEqualTo("two\nthree");
    }
}
