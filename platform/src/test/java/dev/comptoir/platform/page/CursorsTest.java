package dev.comptoir.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.security.Signatures;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorsTest {

    private final Cursors cursors = new Cursors(new Signatures("a-secret-with-at-least-32-characters"));

    @Test
    void a_cursor_gives_back_its_position() {
        String cursor = cursors.write("orders?status=PAID", List.of("2026-01-01T00:00:00Z", "id", ""));

        assertThat(cursors.read("orders?status=PAID", cursor)).containsExactly("2026-01-01T00:00:00Z", "id", "");
    }

    @Test
    void a_cursor_holds_for_its_own_filters_only() {
        String cursor = cursors.write("orders?status=PAID", List.of("x"));

        refused("orders?status=SHIPPED", cursor);
    }

    @Test
    void a_changed_or_invented_cursor_is_refused() {
        String cursor = cursors.write("orders", List.of("x"));
        refused("orders", cursor + "AAAA");
        refused("orders", "");
        refused("orders", "***");
        refused("orders", "AAAA");
    }

    @Test
    void a_page_shows_at_most_the_limit_and_says_whether_there_is_more() {
        assertThat(Page.of(List.of(1, 2, 3), 2, String::valueOf)).isEqualTo(new Page<>(List.of(1, 2), "2", true, null));
        assertThat(Page.of(List.of(1, 2), 2, String::valueOf)).isEqualTo(new Page<>(List.of(1, 2), null, false, null));
        assertThat(Page.of(List.<Integer>of(), 2, String::valueOf).items()).isEmpty();
    }

    private void refused(String scope, String cursor) {
        assertThatThrownBy(() -> cursors.read(scope, cursor))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("invalid-cursor"));
    }
}
