package dev.comptoir.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramSettingsTest {

    @TempDir
    Path root;

    private Layout layout;
    private Secrets secrets;
    private ProgramSettings settings;

    @BeforeEach
    void prepare() {
        layout = Layout.of(root, Map.of("COMPTOIR_PORT_OFFSET", "100"));
        secrets = new Secrets(layout);
        settings = new ProgramSettings(layout, secrets);
    }

    @Test
    void a_program_learns_its_database_and_where_the_others_are() {
        assertThat(settings.environment(Program.ALL.get(1)))
                .containsEntry("QUARKUS_HTTP_PORT", "8181")
                .containsEntry(
                        "QUARKUS_DATASOURCE_REACTIVE_URL",
                        PostgresStack.settings(layout, secrets).reactiveUrl("orders"))
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19192")
                .containsEntry("COMPTOIR_SERVICES_INVENTORY_URL", "http://127.0.0.1:8182")
                .containsEntry("COMPTOIR_PUBLIC_URL", "http://127.0.0.1:8180");
    }

    @Test
    void only_the_gateway_gets_the_private_key() {
        String variable = "COMPTOIR_INTERNAL_JWT_PRIVATE_KEY_LOCATION";
        assertThat(settings.environment(Program.GATEWAY)).containsKey(variable);
        Program.ALL.stream()
                .filter(program -> program != Program.GATEWAY)
                .forEach(program -> assertThat(settings.environment(program))
                        .as(program.name())
                        .doesNotContainKey(variable)
                        .doesNotContainValue(secrets.internalKeys().privateKey().toString()));
    }

    @Test
    void a_storefront_under_development_may_call_from_a_browser() {
        assertThat(settings.environment(Program.GATEWAY).get("GATEWAY_CORS_ALLOWED_ORIGINS"))
                .contains("http://localhost:3000", "http://localhost:5173");
    }

    @Test
    void no_secret_stands_on_a_command_line() {
        for (Program program : Program.ALL) {
            assertThat(settings.command(program))
                    .noneMatch(word -> word.contains(secrets.postgresPassword()) || word.contains(secrets.links()));
        }
    }

    @Test
    void a_program_starts_from_what_its_jvm_learned_of_this_build_and_of_no_older_one() throws IOException {
        Program orders = Program.ALL.get(1);
        Path jar = orders.jar(layout.root());
        Path cache = layout.startCache(orders);
        Files.createDirectories(jar.getParent());
        Files.createDirectories(cache.getParent());
        Files.createFile(jar);
        assertThat(settings.command(orders)).noneMatch(word -> word.contains("AOT"));

        Files.createFile(cache);
        Files.setLastModifiedTime(cache, FileTime.fromMillis(2_000));
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));
        assertThat(settings.command(orders)).contains("-XX:AOTCache=" + cache);

        Files.setLastModifiedTime(jar, FileTime.fromMillis(3_000));
        assertThat(settings.command(orders)).noneMatch(word -> word.contains("AOT"));
    }
}
