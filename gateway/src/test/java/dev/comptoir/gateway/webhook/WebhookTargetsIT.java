package dev.comptoir.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.net.Reach;
import dev.comptoir.platform.net.SafeHttp;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class WebhookTargetsIT {

    @Inject
    SafeHttp http;

    private void check(String url, Reach reach) {
        new WebhookTargets(http, reach).check(url).await().atMost(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://169.254.169.254/latest/meta-data",
                "https://localhost/hooks",
                "https://127.0.0.1:9443/hooks",
                "https://2130706433/hooks",
                "https://10.0.0.7/hooks",
                "https://192.168.1.1/hooks",
                "https://[::1]/hooks",
                "https://[::ffff:10.0.0.7]/hooks",
                "https://[fe80::1]/hooks",
                "https://[fd12::1]/hooks",
                "http://hooks.example/",
                "https://hooks.example:25/",
            })
    void an_address_that_is_not_public_is_refused_at_once(String url) {
        assertThatThrownBy(() -> check(url, Reach.PUBLIC))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("invalid-webhook-url"));
    }

    @Test
    void a_public_address_is_taken_and_with_the_operators_leave_a_private_one() {
        assertThatCode(() -> check("https://8.8.8.8/hooks", Reach.PUBLIC)).doesNotThrowAnyException();
        assertThatCode(() -> check("http://127.0.0.1:9000/hooks", Reach.ANYWHERE))
                .doesNotThrowAnyException();
    }

    @Test
    void for_development_this_machine_is_taken_and_no_other_that_is_not_public() {
        for (String here :
                List.of("http://127.0.0.1:9000/hooks", "http://localhost:9000/hooks", "http://[::1]:9000/")) {
            assertThatCode(() -> check(here, Reach.LOOPBACK)).doesNotThrowAnyException();
        }
        for (String elsewhere : List.of("http://10.0.0.7/hooks", "https://192.168.1.1/hooks", "http://8.8.8.8/hooks")) {
            assertThatThrownBy(() -> check(elsewhere, Reach.LOOPBACK)).isInstanceOf(DomainException.class);
        }
    }
}
