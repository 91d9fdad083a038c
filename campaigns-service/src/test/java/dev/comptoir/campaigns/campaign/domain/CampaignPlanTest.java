package dev.comptoir.campaigns.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import dev.comptoir.testkit.Proves;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignPlanTest {

    @ParameterizedTest
    @CsvSource({"PT0S,0", "PT2H,7200", "P1D,86400", "P14D,1209600", "PT336H,1209600"})
    void a_delay_is_between_nothing_and_fourteen_days(String text, long seconds) {
        assertThat(Delay.parse(text).duration()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT336H1S", "-PT1S", "PT0.5S", "2 hours", "7200", "P1M", "PT99999999999999999H", ""})
    void any_other_delay_is_refused(String text) {
        assertThatThrownBy(() -> Delay.parse(text))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("invalid-delay"));
    }

    @Test
    void steps_come_one_after_the_other() {
        assertThat(plan("PT1H", "PT2H", "P3D").steps()).hasSize(3);
        assertThatThrownBy(() -> plan("PT1H", "P3D", "P3D"))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.details()).containsEntry("step", 3));
    }

    @Test
    @Proves("V10")
    void a_campaign_has_one_to_three_steps() {
        assertThatThrownBy(() -> plan()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan("PT1H", "PT2H", "PT3H", "PT4H")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_threshold_is_zero_or_more_of_the_stores_currency() {
        assertThat(worth("0.00").in("EUR").threshold()).isEqualTo(Money.zero("EUR"));
        assertThatThrownBy(() -> worth("-0.01").in("EUR")).hasMessageContaining("minCartTotal must be zero or more in");
        assertThatThrownBy(() -> worth("50.00").in("USD")).hasMessageContaining("minCartTotal must be zero or more in");
    }

    private static CampaignPlan worth(String threshold) {
        return new CampaignPlan(
                "Big baskets", true, Money.parse(threshold, "EUR"), plan("PT1H").steps());
    }

    private static CampaignPlan plan(String... delays) {
        List<CampaignStep> steps = IntStream.range(0, delays.length)
                .mapToObj(i -> CampaignStep.of(i + 1, Delay.parse(delays[i]), "", ""))
                .toList();
        return new CampaignPlan("Big baskets", true, Money.zero("EUR"), steps);
    }
}
