package dev.comptoir.files.watermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfStampTest {

    @TempDir
    Path folder;

    @Test
    void writes_its_line_on_every_page_and_leaves_the_original() throws IOException {
        byte[] original = PdfSample.of(2);
        Path from = Files.write(folder.resolve("from"), original);
        Path to = folder.resolve("to");
        PdfStamp.stamp(from, to, "1001 - Zoë");

        byte[] marked = Files.readAllBytes(to);
        assertThat(PdfSample.text(marked, 1)).isEqualTo("1001 - Zoë");
        assertThat(PdfSample.text(marked, 2)).isEqualTo("1001 - Zoë");
        assertThat(from).hasBinaryContent(original);
    }

    @Test
    void does_not_touch_what_is_encrypted_or_damaged() throws IOException {
        Path encrypted = Files.write(folder.resolve("encrypted"), PdfSample.encrypted());
        Path damaged = Files.writeString(folder.resolve("damaged"), "%PDF-1.7 and no more");
        for (Path from : new Path[] {encrypted, damaged}) {
            assertThatThrownBy(() -> PdfStamp.stamp(from, folder.resolve("to"), "1001"))
                    .isInstanceOf(IOException.class);
        }
    }
}
