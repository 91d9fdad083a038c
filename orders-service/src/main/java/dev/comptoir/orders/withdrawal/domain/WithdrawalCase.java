package dev.comptoir.orders.withdrawal.domain;

import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.withdrawalterms.domain.WithdrawalTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** An order with its lines, all its withdrawals and what the right depends on. */
public record WithdrawalCase(Order order, List<OrderLine> lines, List<Withdrawn> withdrawals, WithdrawalTerms terms) {

    public static WithdrawalCase of(
            Order order,
            List<OrderLine> lines,
            List<Withdrawal> withdrawals,
            List<WithdrawalLine> contents,
            WithdrawalTerms terms) {
        Map<UUID, List<WithdrawalLine>> byWithdrawal =
                contents.stream().collect(Collectors.groupingBy(WithdrawalLine::withdrawalId));
        List<Withdrawn> whole = withdrawals.stream()
                .map(each -> new Withdrawn(each, byWithdrawal.getOrDefault(each.id(), List.of())))
                .toList();
        return new WithdrawalCase(order, lines, new ArrayList<>(whole), terms);
    }

    public Withdrawn find(UUID id) {
        return withdrawals.stream()
                .filter(each -> each.withdrawal().id().equals(id))
                .findFirst()
                .orElseThrow(() -> WithdrawalProblem.notFound(id));
    }

    /** Units of a line that no withdrawal names, but refused ones. */
    public int withdrawable(OrderLine line) {
        int named = withdrawals.stream()
                .filter(each -> each.withdrawal().state() != WithdrawalState.REFUSED)
                .flatMap(each -> each.lines().stream())
                .filter(part -> part.lineId().equals(line.id()))
                .mapToInt(WithdrawalLine::quantity)
                .sum();
        return line.quantity() - named;
    }

    /** Takes a statement: it counts whether or not it is in time, which is for the merchant to say. */
    public Withdrawn withdraw(WithdrawalStatement statement, String number, Supplier<UUID> ids) {
        if (order.lifecycle() == Lifecycle.CANCELLED) {
            throw WithdrawalProblem.cancelled(order);
        }
        Map<OrderLine, Integer> units = units(statement);
        Withdrawal withdrawal = Withdrawal.of(ids.get(), order.id(), number, statement);
        List<WithdrawalLine> parts = new ArrayList<>();
        for (OrderLine line : lines) {
            if (units.getOrDefault(line, 0) > 0) {
                parts.add(part(
                        WithdrawalLine.of(ids.get(), withdrawal.id(), parts.size(), line, units.get(line)),
                        line,
                        statement.at()));
            }
        }
        withdrawal.periodEndsOn = periodEndsOn(units.keySet().stream().toList());
        Withdrawn withdrawn = new Withdrawn(withdrawal, parts);
        withdrawals.add(withdrawn);
        return withdrawn;
    }

    private WithdrawalLine part(WithdrawalLine part, OrderLine line, Instant sent) {
        part.standing = terms.standing(line, sent);
        part.exemption = terms.exemption(line).orElse(null);
        return part;
    }

    /** The last day of the lines; null while the period of one has not begun. */
    public LocalDate periodEndsOn(List<OrderLine> of) {
        List<LocalDate> ends =
                of.stream().map(line -> terms.period(line).lastDay()).toList();
        return ends.stream().anyMatch(Objects::isNull)
                ? null
                : ends.stream().max(Comparator.naturalOrder()).orElse(null);
    }

    private Map<OrderLine, Integer> units(WithdrawalStatement statement) {
        statement.units().keySet().forEach(this::line);
        boolean isWhole = statement.units().isEmpty();
        Map<OrderLine, Integer> units = lines.stream()
                .filter(line -> withdrawable(line) > 0 || statement.units().containsKey(line.id()))
                .collect(Collectors.toMap(
                        line -> line,
                        line -> isWhole ? withdrawable(line) : statement.units().getOrDefault(line.id(), 0)));
        units.forEach((line, quantity) -> {
            if (quantity > withdrawable(line)) {
                throw WithdrawalProblem.exceeds(line, quantity, withdrawable(line));
            }
        });
        units.values().removeIf(quantity -> quantity == 0);
        if (units.isEmpty()) {
            throw WithdrawalProblem.nothingLeft(order);
        }
        return units;
    }

    private OrderLine line(UUID lineId) {
        return lines.stream()
                .filter(line -> line.id().equals(lineId))
                .findFirst()
                .orElseThrow(() -> WithdrawalProblem.lineNotInOrder(lineId));
    }
}
