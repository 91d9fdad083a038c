package dev.comptoir.orders.withdrawal;

import dev.comptoir.orders.returns.OpenReturns;
import dev.comptoir.orders.returns.domain.ReturnCase;
import dev.comptoir.orders.returns.domain.ReturnOpening;
import dev.comptoir.orders.returns.domain.ReturnWish;
import dev.comptoir.orders.withdrawal.domain.Withdrawal;
import dev.comptoir.orders.withdrawal.domain.WithdrawalCase;
import dev.comptoir.orders.withdrawal.domain.Withdrawn;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes a return of what was withdrawn from and has left; what is still here is cancelled or refunded by itself. */
@ApplicationScoped
class WithdrawalReturns {

    private final OpenReturns returns;

    WithdrawalReturns(OpenReturns returns) {
        this.returns = returns;
    }

    /** @param named what the merchant says comes back; null for all that was withdrawn from */
    Uni<Void> open(OrmTx tx, WithdrawalCase known, Withdrawn withdrawn, Map<UUID, Integer> named) {
        return returns.caseOf(tx, known.order()).chain(goods -> {
            List<ReturnOpening.Units> units = named == null ? left(goods, withdrawn) : units(withdrawn, named);
            return Steps.when(!units.isEmpty(), () -> open(tx, goods, withdrawn, units));
        });
    }

    private Uni<Void> open(OrmTx tx, ReturnCase goods, Withdrawn withdrawn, List<ReturnOpening.Units> units) {
        Withdrawal withdrawal = withdrawn.withdrawal();
        ReturnOpening opening =
                new ReturnOpening(units, ReturnWish.REFUND, "", false, withdrawal.decidedBy(), withdrawal.decidedAt());
        return returns.grant(tx, goods, opening)
                .invoke(returned -> withdrawal.becomes(returned.goods().id()))
                .replaceWithVoid();
    }

    private static List<ReturnOpening.Units> left(ReturnCase goods, Withdrawn withdrawn) {
        Map<UUID, Integer> left = new LinkedHashMap<>();
        withdrawn
                .lines()
                .forEach(line -> left.put(
                        line.lineId(), Math.min(line.quantity(), goods.returnable(goods.line(line.lineId())))));
        left.values().removeIf(units -> units <= 0);
        return units(withdrawn, left);
    }

    private static List<ReturnOpening.Units> units(Withdrawn withdrawn, Map<UUID, Integer> named) {
        return named.entrySet().stream()
                .map(units -> new ReturnOpening.Units(
                        units.getKey(), units.getValue(), withdrawn.withdrawal().withdrawalNumber()))
                .toList();
    }
}
