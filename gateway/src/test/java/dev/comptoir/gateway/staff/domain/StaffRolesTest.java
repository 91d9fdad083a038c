package dev.comptoir.gateway.staff.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.gateway.apikey.domain.Scopes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffRolesTest {

    private final StaffRoles roles =
            StaffRoles.parse(" admin = * ; support=orders:read, orders:refund;team=a b=files:read;");

    @Test
    void roles_add_up_and_unknown_ones_give_nothing() {
        assertThat(roles.scopes(List.of("support"))).containsExactly("orders:read", "orders:refund");
        assertThat(roles.scopes(List.of("support", "team=a b", "else")))
                .containsExactly("files:read", "orders:read", "orders:refund");
        assertThat(roles.scopes(List.of("else", ""))).isEmpty();
        assertThat(roles.scopes(List.of("Support"))).isEmpty();
    }

    @Test
    void a_star_is_every_scope() {
        assertThat(roles.scopes(List.of("admin"))).containsExactlyInAnyOrderElementsOf(Scopes.ALL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "support=orders:reed|orders:reed",
                "support|like support",
                "=orders:read|like support",
                "' ; '|no role",
                "a=|scope ''"
            })
    void what_makes_no_sense_is_refused_and_named(String text, String named) {
        assertThatThrownBy(() -> StaffRoles.parse(text)).hasMessageContaining(named);
    }

    @Test
    void a_person_is_no_key_and_has_a_name_that_fits_a_line() {
        StaffMember lea = StaffMember.of("u-1", "Léa\n\u202eMartin", Set.of());
        assertThat(lea.id()).isEqualTo("staff:u-1");
        assertThat(lea.name()).isEqualTo("LéaMartin");
        assertThat(StaffMember.isId(lea.id())).isTrue();
        assertThat(StaffMember.isId("4rT0Zk1QmWxe")).isFalse();
        assertThat(StaffMember.of("u-1", " ", Set.of()).name()).isEqualTo("u-1");
        assertThat(StaffMember.of("u-1", "x".repeat(200), Set.of()).name()).hasSize(100);
    }
}
