package dev.comptoir.files.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class FullDiskTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void is_what_a_device_without_room_answers() throws IOException {
        try (FileChannel full = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE)) {
            assertThatThrownBy(() -> full.write(ByteBuffer.wrap(new byte[] {1})))
                    .isInstanceOf(IOException.class)
                    .matches(FullDisk::isCause);
        }
    }

    @Test
    void is_refused_with_507_and_a_code() {
        Uni<Void> writing = Uni.createFrom().failure(new IOException("No space left on device"));

        assertThatThrownBy(() -> writing.plug(FullDisk::refused).await().indefinitely())
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("storage-full");
                    assertThat(refusal.kind().status()).isEqualTo(507);
                });
    }

    @Test
    void is_no_other_failure_of_the_disk() {
        assertThat(FullDisk.isCause(new IOException("Input/output error"))).isFalse();
        assertThat(FullDisk.isCause(new IllegalStateException("No space left on device")))
                .isFalse();
    }

    @Test
    void that_fails_otherwise_is_refused_with_503_and_a_code() {
        Uni<Void> writing = Uni.createFrom().failure(new IOException("Input/output error"));

        assertThatThrownBy(() -> writing.plug(FullDisk::refused).await().indefinitely())
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("storage-unavailable");
                    assertThat(refusal.kind().status()).isEqualTo(503);
                });
    }
}
