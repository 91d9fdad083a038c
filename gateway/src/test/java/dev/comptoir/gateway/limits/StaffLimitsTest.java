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

    private int passed(StaffMember person) {
        int passed = 0;
        while (!limits.count(person, "10.0.0." + passed).isExhausted()) {
            passed++;
        }
        return passed;
    }

    @Test
    void requests_are_counted_by_person_whatever_their_token_or_address() {
        int first = passed(person("u-1", "orders:read"));
        // What comes back in the meantime is one a second.
        int withAnotherToken = passed(person("u-1", "files:read"));
        int another = passed(person("u-2", "orders:read"));
        assertThat(first).isGreaterThanOrEqualTo(50);
        assertThat(withAnotherToken).isLessThan(25);
        assertThat(another).isGreaterThanOrEqualTo(50);
        assertThat(limits.count(person("u-3"), "").policyName()).isEqualTo("secret");
    }
}
