package dev.comptoir.files.file.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DigitalGoodTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    @Test
    void takes_its_first_content_and_replaces_one_only_on_purpose() {
        assertThatCode(() -> file(null).takesContent(false)).doesNotThrowAnyException();
        DigitalGood ready = file(file(null).content(5, "aa", "k1"));
        assertThatThrownBy(() -> ready.takesContent(false))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("content-already-there"));
        assertThatCode(() -> ready.takesContent(true)).doesNotThrowAnyException();
    }

    @Test
    void counts_its_contents() {
        DigitalGood.Content first = file(null).content(5, "aa", "k1");
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.isFirst()).isTrue();
        DigitalGood.Content second = file(first).content(6, "bb", "k2");
        assertThat(second).isEqualTo(new DigitalGood.Content(2, 6, "bb", "k2"));
        assertThat(second.isFirst()).isFalse();
    }

    private static DigitalGood file(DigitalGood.Content content) {
        FileState state = content == null ? FileState.AWAITING_CONTENT : FileState.READY;
        return new DigitalGood(
                UUID.randomUUID(), "a.txt", "text/plain", null, null, null, false, state, content, 1, NOW, NOW);
    }
}
