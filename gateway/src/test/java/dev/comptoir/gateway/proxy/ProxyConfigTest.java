package dev.comptoir.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProxyConfigTest {

    /** {@link FrozenIT} shows that each operation is given up after that time. */
    @Test
    void what_hangs_is_given_up_within_five_seconds_where_nobody_says_otherwise() {
        ProxyConfig config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(ProxyConfig.class)
                .build()
                .getConfigMapping(ProxyConfig.class);
        assertThat(config.headTimeout()).isLessThanOrEqualTo(Duration.ofSeconds(5));
        assertThat(config.connectTimeout()).isLessThanOrEqualTo(config.headTimeout());
    }
}
