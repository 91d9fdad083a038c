package dev.comptoir.campaigns.simulation;

import dev.comptoir.campaigns.campaign.SaveCampaignRequest;
import dev.comptoir.campaigns.campaign.domain.CampaignPlan;
import dev.comptoir.campaigns.campaign.domain.CampaignStep;
import dev.comptoir.campaigns.reminder.CampaignRuleStore;
import dev.comptoir.campaigns.reminder.domain.CampaignRule;
import dev.comptoir.campaigns.reminder.domain.SeriesPolicy;
import dev.comptoir.campaigns.sendinghours.SendingTimes;
import dev.comptoir.campaigns.sendinghours.domain.OpenHours;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Tries a campaign over the carts that are abandoned now, as if it had been there when they were. */
@ApplicationScoped
class SimulateCampaign {

    private static final Duration LOOKS_BACK = Duration.ofDays(14);
    private static final int MOST_CARTS = 1_000;
    private static final int MOST_SHOWN = 100;
    private static final UUID THE_ONE = new UUID(0, 0);

    private final SqlPool reads;
    private final SimulationStore carts;
    private final CampaignRuleStore campaigns;
    private final StoreProfiles profiles;
    private final SendingTimes times;
    private final Clock clock;

    SimulateCampaign(
            SqlPool reads,
            SimulationStore carts,
            CampaignRuleStore campaigns,
            StoreProfiles profiles,
            SendingTimes times,
            Clock clock) {
        this.reads = reads;
        this.carts = carts;
        this.campaigns = campaigns;
        this.profiles = profiles;
        this.times = times;
        this.clock = clock;
    }

    Uni<CampaignSimulation> handle(SaveCampaignRequest request) {
        CampaignPlan plan = request.toPlan();
        return profiles.current()
                .invoke(store -> plan.in(store.currency()))
                .chain(() -> campaigns.list(reads))
                .map(others -> with(plan, others))
                .chain(rules -> carts.carts(clock.instant().minus(LOOKS_BACK), MOST_CARTS)
                        .chain(seen -> times.hours().map(hours -> result(seen, rules, hours))));
    }

    /** A campaign with the same threshold is the one that would be replaced. */
    private static List<CampaignRule> with(CampaignPlan plan, List<CampaignRule> others) {
        List<Duration> delays = plan.steps().stream().map(CampaignStep::delay).toList();
        CampaignRule tried = new CampaignRule(THE_ONE, plan.name(), plan.threshold(), Instant.EPOCH, true, delays);
        return Stream.concat(
                        Stream.of(tried),
                        others.stream().filter(other -> !plan.threshold().equals(other.threshold())))
                .toList();
    }

    private static CampaignSimulation result(
            List<SimulationStore.Cart> seen, List<CampaignRule> rules, OpenHours hours) {
        List<CampaignSimulation.Cart> taken =
                seen.stream().flatMap(cart -> taken(cart, rules, hours)).toList();
        int mailed =
                (int) taken.stream().filter(cart -> !cart.emails().isEmpty()).count();
        int emails = taken.stream().mapToInt(cart -> cart.emails().size()).sum();
        return new CampaignSimulation(
                seen.size(), mailed, emails, taken.stream().limit(MOST_SHOWN).toList());
    }

    private static Stream<CampaignSimulation.Cart> taken(
            SimulationStore.Cart cart, List<CampaignRule> rules, OpenHours hours) {
        return Stream.of(SeriesPolicy.plan(cart.seen(), cart.shopper(), rules, cart.past()))
                .filter(series -> series.campaign().id().equals(THE_ONE))
                .map(series -> CampaignSimulation.Cart.of(cart, series.within(hours)));
    }
}
