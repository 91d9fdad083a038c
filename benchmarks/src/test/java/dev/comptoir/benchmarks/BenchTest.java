package dev.comptoir.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchTest {

    private static final Map<String, String> KEYS =
            Map.of("COMPTOIR_SECRET_KEY", "sk_1", "COMPTOIR_PUBLISHABLE_KEY", "pk_1");

    @Test
    void an_installation_elsewhere_is_called_with_the_keys_of_the_environment() {
        assertThat(Door.of("http://127.0.0.1:8090/", KEYS))
                .isEqualTo(new Door("http://127.0.0.1:8090", "sk_1", "pk_1"));
        assertThatThrownBy(() -> Door.of("http://127.0.0.1:8090", Map.of("COMPTOIR_SECRET_KEY", "sk_1")))
                .isInstanceOf(BenchFailure.class)
                .hasMessageContaining("COMPTOIR_PUBLISHABLE_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8090", "ftp://a", "http://a/v1", ""})
    void an_address_that_is_none_is_refused(String url) {
        assertThatThrownBy(() -> Door.of(url, KEYS)).isInstanceOf(BenchFailure.class);
    }

    @Test
    void options_are_read_and_unknown_ones_refused() {
        assertThat(Bench.options(new String[] {"orders", "--clients", "4", "--url", "http://a"}))
                .isEqualTo(Map.of("--clients", "4", "--url", "http://a"));
        assertThatThrownBy(() -> Bench.options(new String[] {"orders", "--client", "4"}))
                .isInstanceOf(BenchFailure.class);
        assertThatThrownBy(() -> Bench.options(new String[] {"orders", "--clients"}))
                .isInstanceOf(BenchFailure.class);
        assertThatThrownBy(() -> Bench.number(Map.of("--clients", "0"), "--clients", 16))
                .isInstanceOf(BenchFailure.class);
        assertThat(Bench.number(Map.of(), "--clients", 16)).isEqualTo(16);
    }
}
