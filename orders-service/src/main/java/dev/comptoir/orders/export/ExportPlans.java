package dev.comptoir.orders.export;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The planners of all subjects. */
@ApplicationScoped
class ExportPlans {

    private final List<ExportPlanner> planners;

    ExportPlans(@All List<ExportPlanner> planners) {
        this.planners = planners;
    }

    ExportRun run(WaitingExport waiting) {
        ExportPlan plan = planners.stream()
                .filter(planner -> planner.subject() == waiting.subject())
                .findFirst()
                .orElseThrow()
                .plan(waiting.request());
        return new ExportRun(waiting.id(), waiting.attempt(), plan);
    }
}
