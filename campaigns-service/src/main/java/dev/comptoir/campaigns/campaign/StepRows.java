package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.campaign.domain.CampaignStep;
import dev.comptoir.campaigns.discount.domain.CodeKind;
import dev.comptoir.campaigns.discount.domain.StepDiscount;
import dev.comptoir.json.Json;
import dev.comptoir.platform.db.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How the steps of a campaign stand beside each other in one row. */
final class StepRows {

    private static final int UNKNOWN = 0;
    private static final int NOT_OFFERED = -1;

    private StepRows() {}

    static List<CampaignStep> steps(Columns c) {
        List<Long> delays = c.numbers();
        List<String> subjects = c.texts();
        List<String> messages = c.texts();
        List<String> discounts = c.texts();
        List<String> templates = c.texts();
        List<String> alternatives = c.texts();
        List<CampaignStep> steps = new ArrayList<>(delays.size());
        for (int i = 0; i < delays.size(); i++) {
            steps.add(new CampaignStep(
                    i + 1,
                    delays.get(i),
                    subjects.get(i),
                    messages.get(i),
                    discount(discounts.get(i)),
                    template(templates.get(i)),
                    template(alternatives.get(i))));
        }
        return steps;
    }

    /** The same with what is known of each step's discount: its uses at most, 0 for no limit, -1 when it is not offered. */
    static List<CampaignStepView> read(Columns c) {
        List<CampaignStep> steps = steps(c);
        List<Integer> uses = c.integers();
        return steps.stream()
                .map(step -> CampaignStepView.of(step, warnings(step.discount(), uses.get(step.number() - 1))))
                .toList();
    }

    /** Empty for a step that gives nothing. */
    static String text(StepDiscount discount) {
        return discount == null ? "" : Json.write(discount);
    }

    private static List<String> warnings(StepDiscount discount, int uses) {
        if (discount == null || uses == UNKNOWN) {
            return List.of();
        }
        if (uses == NOT_OFFERED) {
            return List.of("DISCOUNT_NOT_AVAILABLE");
        }
        return discount.code() == CodeKind.SHARED && uses == 1 ? List.of("SHARED_CODE_SINGLE_USE") : List.of();
    }

    private static UUID template(String id) {
        return id.isEmpty() ? null : UUID.fromString(id);
    }

    private static StepDiscount discount(String text) {
        return text.isEmpty() ? null : Json.read(text, StepDiscount.class);
    }
}
