package dev.comptoir.suite.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an operator may switch on reaches the programs, and is off until then. */
class OptionalSettingsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path GATEWAY = ROOT.resolve("gateway/src/main/java/dev/comptoir/gateway");
    private static final Pattern SETTING =
            Pattern.compile("(?m)(?:@WithDefault\\(\"([^\"]*)\"\\)\\s+)?^    [\\w<>]+ (\\w+)\\(\\);");
    private static final YAMLMapper YAML = new YAMLMapper();

    /** @param value without which it is off; empty where it has none */
    private record Setting(String name, String value) {}

    /** As the program reads them. */
    private static List<Setting> settings(String prefix, String config) throws IOException {
        List<Setting> all = SETTING.matcher(Files.readString(GATEWAY.resolve(config)))
                .results()
                .map(found -> new Setting(
                        prefix + found.group(2).replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT),
                        found.group(1) == null ? "" : found.group(1)))
                .toList();
        assertThat(all).as(config).hasSizeGreaterThan(2);
        return all;
    }

    private static List<Setting> ofStaff() throws IOException {
        return settings("GATEWAY_STAFF_", "staff/StaffConfig.java");
    }

    private static List<Setting> ofTestKeys() throws IOException {
        return settings("GATEWAY_TEST_MODE_", "apikey/TestModeConfig.java");
    }

    @Test
    void compose_passes_them_on() throws IOException {
        JsonNode compose = YAML.readTree(ROOT.resolve("docker-compose.yml").toFile());
        JsonNode gateway = compose.at("/x-gateway/environment");
        for (Setting setting :
                Stream.concat(ofStaff().stream(), ofTestKeys().stream()).toList()) {
            assertThat(gateway.path(setting.name).asText())
                    .isEqualTo("${%s:-%s}".formatted(setting.name, setting.value));
        }
        assertThat(compose.at("/x-environment/COMPTOIR_TEST_CLOCK").asText())
                .isEqualTo("${COMPTOIR_TEST_CLOCK:-false}");
    }

    @Test
    void kubernetes_passes_them_on() throws IOException {
        Properties all = new Properties();
        all.load(new StringReader(Files.readString(ROOT.resolve("deploy/kubernetes/base/comptoir.env"))));
        for (Setting setting : ofStaff()) {
            assertThat(all.getProperty(setting.name)).as(setting.name).isEqualTo(setting.value);
        }
        assertThat(all.getProperty("COMPTOIR_TEST_CLOCK")).isEqualTo("false");
        List<JsonNode> secrets = ofGateway();
        for (Setting setting : ofTestKeys()) {
            assertThat(secrets).as(setting.name).anySatisfy(variable -> {
                assertThat(variable.path("name").asText()).isEqualTo(setting.name);
                assertThat(variable.at("/valueFrom/secretKeyRef/name").asText()).isEqualTo("comptoir-sandbox");
                assertThat(variable.at("/valueFrom/secretKeyRef/optional").asBoolean())
                        .isTrue();
            });
        }
    }

    @Test
    void the_guide_names_them() throws IOException {
        String guide = Files.readString(ROOT.resolve("docs/deploy.md"));
        assertThat(guide).contains("COMPTOIR_TEST_CLOCK", "comptoir-sandbox");
        for (Setting setting :
                Stream.concat(ofStaff().stream(), ofTestKeys().stream()).toList()) {
            assertThat(guide).contains("`" + setting.name);
        }
    }

    /** Its environment. */
    private static List<JsonNode> ofGateway() throws IOException {
        Path programs = ROOT.resolve("deploy/kubernetes/base/programs.yaml");
        return YAML
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(new YAMLFactory().createParser(programs.toFile()))
                .readAll()
                .stream()
                .filter(document -> document.at("/metadata/name").asText().equals("gateway"))
                .flatMap(document ->
                        document.at("/spec/template/spec/containers/0/env").valueStream())
                .toList();
    }
}
