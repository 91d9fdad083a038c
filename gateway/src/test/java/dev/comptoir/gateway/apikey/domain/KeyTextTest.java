package dev.comptoir.gateway.apikey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyTextTest {

    private final KeyText key = KeyText.random(KeyKind.SECRET, KeyMode.LIVE, new SecureRandom());

    @Test
    void a_key_is_prefix_id_secret_and_checksum() {
        assertThat(key.text()).matches("sk_[0-9A-Za-z]{12}_[0-9A-Za-z]{38}");
        assertThat(KeyText.parse(key.text())).contains(key);
        assertThat(KeyText.random(KeyKind.PUBLISHABLE, KeyMode.LIVE, new SecureRandom())
                        .text())
                .startsWith("pk_");
    }

    @Test
    void one_wrong_character_anywhere_is_noticed() {
        String text = key.text();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'a' ? 'b' : 'a';
            assertThat(KeyText.parse(text.substring(0, i) + other + text.substring(i + 1)))
                    .as("character %d", i)
                    .isEmpty();
        }
        assertThat(KeyText.parse(text + "0")).isEmpty();
        assertThat(KeyText.parse("")).isEmpty();
    }

    @Test
    void a_test_key_says_so_and_is_none_of_the_shop_with_other_words() {
        KeyText test = KeyText.random(KeyKind.SECRET, KeyMode.TEST, key.id(), new SecureRandom());
        assertThat(test.text()).matches("sk_test_[0-9A-Za-z]{12}_[0-9A-Za-z]{38}");
        assertThat(KeyText.parse(test.text())).contains(test);
        assertThat(KeyText.parse(test.text().replace("test_", ""))).isEmpty();
        assertThat(KeyText.parse(key.text().replace("sk_", "sk_test_"))).isEmpty();
        assertThat(test.toString()).startsWith("sk_test_" + key.id()).doesNotContain(test.secret());
        assertThat(KeyText.random(KeyKind.PUBLISHABLE, KeyMode.TEST, new SecureRandom())
                        .text())
                .startsWith("pk_test_");
    }

    @Test
    void a_test_key_has_no_scope_of_what_is_this_gateways_own() {
        assertThat(Scopes.of(KeyKind.SECRET, KeyMode.TEST, List.of("orders:read")))
                .containsExactly("orders:read");
        for (String scope : List.of("keys:manage", "metrics:read")) {
            assertThatThrownBy(() -> Scopes.of(KeyKind.SECRET, KeyMode.TEST, List.of("orders:read", scope)))
                    .extracting("code")
                    .isEqualTo("test-key-takes-no-such-scope");
            assertThat(Scopes.of(KeyKind.SECRET, KeyMode.LIVE, List.of(scope))).containsExactly(scope);
        }
    }

    @Test
    void the_secret_is_not_shown_by_accident() {
        assertThat(key.toString()).doesNotContain(key.secret());
    }

    @Test
    void scopes_are_known_and_fit_the_kind() {
        assertThat(Scopes.of(KeyKind.PUBLISHABLE, KeyMode.LIVE, List.of())).containsExactly("storefront");
        assertThatThrownBy(() -> Scopes.of(KeyKind.SECRET, KeyMode.LIVE, List.of("orders:reed")))
                .extracting("code")
                .isEqualTo("unknown-scope");
        assertThatThrownBy(() -> Scopes.of(KeyKind.SECRET, KeyMode.LIVE, List.of()))
                .extracting("code")
                .isEqualTo("scopes-required");
        assertThatThrownBy(() -> Scopes.of(KeyKind.PUBLISHABLE, KeyMode.LIVE, List.of("orders:read")))
                .extracting("code")
                .isEqualTo("publishable-key-takes-no-scopes");
    }
}
