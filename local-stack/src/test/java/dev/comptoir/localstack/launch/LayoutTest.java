package dev.comptoir.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

    private static final Path ROOT = Path.of("/shop");

    @Test
    void usual_ports_are_the_documented_ones() {
        Layout layout = Layout.of(ROOT, Map.of());

        assertThat(layout.ports())
                .containsEntry("gateway", 8080)
                .containsEntry("files", 8086)
                .containsEntry(Layout.POSTGRES, 15432)
                .containsEntry(Layout.KAFKA, 19092)
                .containsEntry(Layout.SMTP, 1025)
                .containsEntry(Layout.INBOX, 8025);
        assertThat(layout.home()).isEqualTo(Path.of("/shop/.comptoir"));
    }

    @Test
    void the_offset_moves_every_port_but_one_named_by_itself() {
        Layout layout =
                Layout.of(ROOT, Map.of("COMPTOIR_PORT_OFFSET", "100", "COMPTOIR_KAFKA_CONTROLLER_PORT", "5000"));

        assertThat(layout.port("gateway")).isEqualTo(8180);
        assertThat(layout.port(Layout.INBOX)).isEqualTo(8125);
        assertThat(layout.port(Layout.KAFKA_CONTROLLER)).isEqualTo(5000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "-1", "65536"})
    void a_port_that_is_none_is_refused_with_its_name(String port) {
        assertThatThrownBy(() -> Layout.of(ROOT, Map.of("COMPTOIR_GATEWAY_PORT", port)))
                .hasMessageContaining("COMPTOIR_GATEWAY_PORT")
                .hasMessageContaining(port);
    }

    @Test
    void only_the_named_programs_are_started() {
        Layout layout = Layout.of(ROOT, Map.of("COMPTOIR_ONLY", "orders, gateway"));

        assertThat(layout.programs()).extracting(Program::name).containsExactly("gateway", "orders");
        assertThatThrownBy(() -> Layout.of(ROOT, Map.of("COMPTOIR_ONLY", "payments")))
                .hasMessageContaining("payments");
    }
}
