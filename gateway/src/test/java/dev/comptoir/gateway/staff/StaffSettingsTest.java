package dev.comptoir.gateway.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StaffSettingsTest {

    private record Config(Optional<String> issuer, Optional<String> audience, Optional<String> roles, String rolesClaim)
            implements StaffConfig {

        @Override
        public Duration keysFreshFor() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration keysReadEvery() {
            return Duration.ofSeconds(10);
        }
    }

    private static Config config(String issuer, String audience, String roles, String claim) {
        return new Config(
                Optional.ofNullable(issuer), Optional.ofNullable(audience), Optional.ofNullable(roles), claim);
    }

    private static String found(String claim, String claims) {
        StaffSettings settings = StaffSettings.of(config("https://id.example", "api", "admin=*", claim))
                .orElseThrow();
        return Json.read(claims, JsonNode.class).at(settings.rolesClaim()).toString();
    }

    @Test
    void without_an_issuer_there_is_no_provider() {
        assertThat(StaffSettings.of(config(null, "api", "admin=*", "groups"))).isEmpty();
    }

    @Test
    void what_is_missing_or_wrong_stops_the_start_and_is_named() {
        assertThatThrownBy(() -> StaffSettings.of(config("https://id.example", null, "admin=*", "groups")))
                .hasMessageContaining("gateway.staff.audience");
        assertThatThrownBy(() -> StaffSettings.of(config("https://id.example", "api", null, "groups")))
                .hasMessageContaining("gateway.staff.roles");
        assertThatThrownBy(() -> StaffSettings.of(config("https://id.example", "api", "admin=all", "groups")))
                .hasMessageContaining("'all'");
        assertThatThrownBy(() -> StaffSettings.of(config("id.example", "api", "admin=*", "groups")))
                .hasMessageContaining("gateway.staff.issuer");
    }

    @Test
    void the_provider_describes_itself_below_its_issuer() {
        for (String issuer : new String[] {"https://id.example/realms/shop", "https://id.example/realms/shop/"}) {
            StaffSettings settings =
                    StaffSettings.of(config(issuer, "api", "admin=*", "groups")).orElseThrow();
            assertThat(settings.issuer()).isEqualTo(issuer);
            assertThat(settings.discovery())
                    .hasToString("https://id.example/realms/shop/.well-known/openid-configuration");
        }
    }

    @Test
    void roles_are_found_by_the_name_of_a_claim_or_by_a_pointer() {
        assertThat(found("groups", "{\"groups\":[1]}")).isEqualTo("[1]");
        assertThat(found("/realm_access/roles", "{\"realm_access\":{\"roles\":[2]}}"))
                .isEqualTo("[2]");
        assertThat(found("https://shop.example/roles", "{\"https://shop.example/roles\":[3]}"))
                .isEqualTo("[3]");
        assertThat(found("groups", "{}")).isEmpty();
    }
}
