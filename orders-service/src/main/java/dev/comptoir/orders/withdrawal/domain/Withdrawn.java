package dev.comptoir.orders.withdrawal.domain;

import dev.comptoir.orders.withdrawalterms.domain.LineStanding;
import java.util.List;

/** A withdrawal with its lines. */
public record Withdrawn(Withdrawal withdrawal, List<WithdrawalLine> lines) {

    /** Whether the law holds for at least one line. */
    public boolean isInsidePeriod() {
        return lines.stream().anyMatch(line -> line.standing() == LineStanding.INSIDE_PERIOD);
    }
}
