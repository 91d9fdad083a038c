package dev.comptoir.campaigns.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.campaigns.reminder.domain.Activation;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecoveryCampaignTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);

    private final RecoveryCampaign made = RecoveryCampaign.start(UUID.randomUUID(), plan("Big", false), MONDAY);

    @Test
    void is_replaced_whole_as_a_new_version() {
        RecoveryCampaign replaced = made.replace(plan("Bigger", false), TUESDAY);
        assertThat(replaced.plan().name()).isEqualTo("Bigger");
        assertThat(replaced.version()).isEqualTo(made.version() + 1);
        assertThat(replaced.createdAt()).isEqualTo(MONDAY);
        assertThat(replaced.updatedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void remembers_when_it_was_first_and_last_switched_on() {
        assertThat(made.activation()).isEqualTo(Activation.NONE);
        RecoveryCampaign on = made.replace(plan("Big", true), MONDAY);
        assertThat(on.activation()).isEqualTo(new Activation(MONDAY, null));
        assertThat(on.replace(plan("Big", true), TUESDAY).activation()).isEqualTo(on.activation());
        RecoveryCampaign again = on.replace(plan("Big", false), TUESDAY).replace(plan("Big", true), TUESDAY);
        assertThat(again.activation()).isEqualTo(new Activation(MONDAY, TUESDAY));
    }

    @Test
    void the_built_in_one_is_configured_and_never_replaced() {
        RecoveryCampaign builtIn = new RecoveryCampaign(
                RecoveryCampaign.SYSTEM, 3, true, plan("Automatic", true), Activation.NONE, MONDAY, MONDAY);
        assertThatThrownBy(() -> builtIn.replace(plan("Mine", true), TUESDAY))
                .hasFieldOrPropertyWithValue("code", "campaign-built-in");
        RecoveryCampaign configured = builtIn.configure(false, step("Still there?"), TUESDAY);
        assertThat(configured.plan().name()).isEqualTo("Automatic");
        assertThat(configured.plan().isEnabled()).isFalse();
        assertThat(configured.firstStep()).isEqualTo(new CampaignStep(1, 10_800, "Still there?", "", null, null, null));
        assertThatThrownBy(() -> made.configure(true, step(""), TUESDAY)).isInstanceOf(IllegalStateException.class);
    }

    private static CampaignPlan plan(String name, boolean isEnabled) {
        return new CampaignPlan(
                name, isEnabled, Money.zero("EUR"), List.of(CampaignStep.of(1, Delay.parse("PT1H"), "", "")));
    }

    private static CampaignStep step(String subject) {
        return CampaignStep.of(1, Delay.parse("PT3H"), subject, "");
    }
}
