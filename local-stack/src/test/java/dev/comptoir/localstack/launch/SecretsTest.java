package dev.comptoir.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path root;

    @Test
    void secrets_are_made_once_and_differ_between_installations() {
        Layout layout = Layout.of(root, Map.of());
        String links = new Secrets(layout).links();

        assertThat(links).hasSize(64).isEqualTo(new Secrets(layout).links());
        assertThat(new Secrets(layout).postgresPassword()).isNotEqualTo(links);
        assertThat(new Secrets(Layout.of(root.resolve("other"), Map.of())).links())
                .isNotEqualTo(links);
    }

    @Test
    void programs_that_start_at_the_same_time_get_the_same_keys() {
        Secrets secrets = new Secrets(Layout.of(root, Map.of()));

        List<String> keys = IntStream.range(0, 16)
                .parallel()
                .mapToObj(_ -> read(secrets.internalKeys().publicKey()) + secrets.links())
                .distinct()
                .toList();

        assertThat(keys).hasSize(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nobody_else_may_read_them() throws IOException {
        Layout layout = Layout.of(root, Map.of());
        Secrets secrets = new Secrets(layout);
        secrets.links();
        Path privateKey = secrets.internalKeys().privateKey();

        assertThat(permissions(privateKey.getParent())).isEqualTo("rwx------");
        assertThat(permissions(privateKey)).isEqualTo("rw-------");
        assertThat(permissions(layout.secret("links-secret"))).isEqualTo("rw-------");
    }

    @Test
    void the_public_key_stays_the_other_half_of_the_private_one() throws IOException {
        Secrets secrets = new Secrets(Layout.of(root, Map.of()));
        String before = Files.readString(secrets.internalKeys().publicKey());
        assertThat(before).startsWith("-----BEGIN PUBLIC KEY-----");
        assertThat(Files.readString(secrets.internalKeys().publicKey())).isEqualTo(before);

        Files.delete(secrets.internalKeys().privateKey());

        assertThat(Files.readString(secrets.internalKeys().publicKey())).isNotEqualTo(before);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
