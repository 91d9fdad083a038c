package dev.comptoir.gateway.testclock.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadPolicyTest {

    private static final Instant MACHINE = Instant.parse("2026-12-24T10:00:00Z");
    private static final Duration LEAD = Duration.ofHours(1);

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.000001S", "PT1H59M59S", "PT2H", "P14D"})
    void a_duration_is_added(String advance) {
        Duration by = Duration.parse(advance);

        assertThat(LeadPolicy.next(by, null, LEAD, MACHINE)).isEqualTo(LEAD.plus(by));
    }

    @Test
    void a_time_is_reached_exactly() {
        assertThat(LeadPolicy.next(null, Instant.parse("2026-12-24T11:00:00Z"), LEAD, MACHINE))
                .isEqualTo(LEAD);
        assertThat(LeadPolicy.next(null, Instant.parse("2026-12-25T00:00:00.000001Z"), LEAD, MACHINE))
                .isEqualTo(Duration.parse("PT14H0.000001S"));
    }

    @Test
    void a_clock_that_postgres_could_not_store_is_cut_to_its_ticks() {
        assertThat(LeadPolicy.next(Duration.ofNanos(1_999), null, LEAD, MACHINE))
                .isEqualTo(LEAD.plusNanos(1_000));
    }

    @Test
    void it_never_goes_back() {
        Instant before = Instant.parse("2026-12-24T10:59:59.999999Z");

        refused(() -> LeadPolicy.next(null, before, LEAD, MACHINE), "test-clock-back", "/now");
        refused(() -> LeadPolicy.next(Duration.ofSeconds(-1), null, LEAD, MACHINE), "test-clock-back", "/advance");
        refused(
                () -> LeadPolicy.next(Duration.ofSeconds(Long.MIN_VALUE), null, LEAD, MACHINE),
                "test-clock-back",
                "/advance");
        refused(() -> LeadPolicy.next(null, Instant.MIN, LEAD, MACHINE), "test-clock-back", "/now");
    }

    @Test
    void it_is_ten_years_ahead_at_most() {
        Duration left = Duration.ofDays(3_653).minus(LEAD);

        assertThat(LeadPolicy.next(left, null, LEAD, MACHINE)).isEqualTo(Duration.ofDays(3_653));
        refused(() -> LeadPolicy.next(left.plusNanos(1_000), null, LEAD, MACHINE), "test-clock-too-far", "/advance");
        refused(
                () -> LeadPolicy.next(Duration.ofSeconds(Long.MAX_VALUE), null, LEAD, MACHINE),
                "test-clock-too-far",
                "/advance");
        refused(() -> LeadPolicy.next(null, Instant.MAX, LEAD, MACHINE), "test-clock-too-far", "/now");
    }

    @Test
    void one_of_both_says_where_to() {
        refused(() -> LeadPolicy.next(null, null, LEAD, MACHINE), "test-clock-move-unclear", null);
        refused(() -> LeadPolicy.next(LEAD, MACHINE, LEAD, MACHINE), "test-clock-move-unclear", null);
    }

    private static void refused(ThrowingCallable move, String code, String pointer) {
        assertThatThrownBy(move)
                .asInstanceOf(InstanceOfAssertFactories.type(DomainException.class))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.errors())
                            .extracting(each -> each.pointer())
                            .isEqualTo(pointer == null ? java.util.List.of() : java.util.List.of(pointer));
                });
    }
}
