package dev.comptoir.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.gateway.staff.domain.StaffMember;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StaffLimitsTest {

    private final Limits limits = new Limits(new Config(1, 50, 1, 50, 10));

    private record Config(
            long secretPerSecond, long secretBurst, long storefrontPerSecond, long storefrontBurst, int mostCallers)
            implements LimitsConfig {}

    private static StaffMember person(String subject, String... scopes) {
        return StaffMember.of(subject, "lea@shop.example", Set.of(scopes));
    }

    @Test
    void requests_are_counted_by_person_whatever_their_token_or_address() {
        int passed = 0;
        while (!limits.count(person("u-1", "orders:read"), "10.0.0." + passed).isExhausted()) {
            passed++;
        }
        assertThat(passed).isGreaterThanOrEqualTo(50);
        Allowance otherToken = limits.count(person("u-1", "files:read"), "10.0.1.1");
        assertThat(otherToken.policyName()).isEqualTo("secret");
        assertThat(otherToken.isExhausted()).isTrue();
        assertThat(limits.count(person("u-2", "orders:read"), "10.0.0.1").isExhausted())
                .isFalse();
    }
}
