package dev.comptoir.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import jakarta.ws.rs.core.EntityTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    private record Shown(int quantity) {}

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "\"7.42\"", "*", "\"1\", \"7.0f\"", " \"7\" "})
    void a_change_of_the_version_read_passes(String ifMatch) {
        assertThatCode(() -> ETags.check(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"71.42\"", "\"6.7\"", "7", "7.42", "W/\"7\"", "W/\"7.42\"", ","})
    void a_change_of_another_version_is_refused(String ifMatch) {
        assertThatThrownBy(() -> ETags.check(ifMatch, 7)).isInstanceOf(DomainException.class);
    }

    @Test
    void the_mark_of_a_read_is_that_of_all_it_shows() {
        EntityTag tag = ETags.marked(ETags.of(7), new Shown(3));
        assertThat(tag.getValue()).matches("7\\.[0-9a-f]{16}");
        assertThat(ETags.marked(ETags.of(7), new Shown(3))).isEqualTo(tag);
        assertThat(ETags.marked(ETags.of(7), new Shown(4))).isNotEqualTo(tag);
    }
}
