package dev.comptoir.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetTest {

    private static final Map<String, String> KEYS =
            Map.of("COMPTOIR_SECRET_KEY", "sk_1", "COMPTOIR_PUBLISHABLE_KEY", "pk_1", "COMPTOIR_PORT_OFFSET", "100");

    @Test
    void is_the_installation_of_this_folder_unless_said_otherwise() {
        assertThat(Target.of(new String[0], KEYS))
                .isEqualTo(new Target("http://127.0.0.1:8180", "http://127.0.0.1:8125", "", "sk_1", "pk_1"));
    }

    @Test
    void is_another_installation_by_its_address() {
        String[] arguments = {"--url", "http://127.0.0.1:9000", "--catalog", "export.csv"};

        assertThat(Target.of(arguments, KEYS))
                .isEqualTo(new Target("http://127.0.0.1:9000", "http://127.0.0.1:8125", "export.csv", "sk_1", "pk_1"));
    }

    @Test
    void refuses_words_it_does_not_know() {
        assertThatThrownBy(() -> Target.of(new String[] {"--catalogue", "a.csv"}, KEYS))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("usage");
        assertThatThrownBy(() -> Target.of(new String[] {"--url"}, KEYS)).isInstanceOf(DemoFailure.class);
    }
}
