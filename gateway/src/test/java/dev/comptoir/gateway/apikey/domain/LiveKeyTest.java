package dev.comptoir.gateway.apikey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveKeyTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:15:30Z");

    private final SecureRandom random = new SecureRandom();
    private final KeyText text = KeyText.random(KeyKind.SECRET, KeyMode.LIVE, random);
    private final KeyText before = KeyText.random(KeyKind.SECRET, KeyMode.LIVE, text.id(), random);

    private LiveKey key(long version, Instant expiresAt, String... origins) {
        return new LiveKey(
                text.id(),
                version,
                new LiveKey.Owned(KeyKind.SECRET, KeyMode.LIVE, "x", Set.of("orders:read"), Set.of(origins), expiresAt),
                text.secretHash(),
                List.of(new OldSecret(text.id(), before.secretHash(), NOW.plusSeconds(60))));
    }

    @Test
    void it_opens_only_to_its_own_secrets_kind_and_mode() {
        LiveKey known = key(1, null);
        assertThat(known.isOpenedBy(text, NOW)).isTrue();
        assertThat(known.isOpenedBy(new KeyText(KeyKind.PUBLISHABLE, KeyMode.LIVE, text.id(), text.secret()), NOW))
                .isFalse();
        assertThat(known.isOpenedBy(new KeyText(KeyKind.SECRET, KeyMode.TEST, text.id(), text.secret()), NOW))
                .isFalse();
        assertThat(known.isOpenedBy(KeyText.random(KeyKind.SECRET, KeyMode.LIVE, text.id(), random), NOW))
                .isFalse();
    }

    @Test
    void a_secret_from_before_opens_it_until_its_time_is_over() {
        assertThat(key(1, null).isOpenedBy(before, NOW.plusSeconds(59))).isTrue();
        assertThat(key(1, null).isOpenedBy(before, NOW.plusSeconds(60))).isFalse();
        assertThat(key(1, null).isOpenedBy(text, NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void it_stops_working_at_the_very_moment_it_expires() {
        LiveKey known = key(1, NOW);
        assertThat(known.isOpenedBy(text, NOW.minusMillis(1))).isTrue();
        assertThat(known.isOpenedBy(text, NOW)).isFalse();
        assertThat(known.isOpenedBy(before, NOW)).isFalse();
        assertThat(known.works(NOW)).isFalse();
    }

    @Test
    void it_allows_the_origins_it_names_in_any_case_or_all_when_it_names_none() {
        LiveKey known = key(1, null, "https://shop.example");
        assertThat(known.allowsOrigin("https://Shop.Example")).isTrue();
        assertThat(known.allowsOrigin("https://shop.example.evil.example")).isFalse();
        assertThat(known.allowsOrigin("null")).isFalse();
        assertThat(key(1, null).allowsOrigin("https://evil.example")).isTrue();
    }

    @Test
    void one_that_has_not_changed_stays_in_memory_and_one_that_has_knows_when_it_was_used() {
        LiveKey known = key(1, null);
        known.used(NOW);
        assertThat(key(1, null).after(known)).isSameAs(known);
        LiveKey changed = key(2, null).after(known);
        assertThat(changed).isNotSameAs(known);
        assertThat(changed.takeUsedAt()).isEqualTo(NOW);
    }
}
