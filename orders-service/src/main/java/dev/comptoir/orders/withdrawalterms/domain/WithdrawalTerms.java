package dev.comptoir.orders.withdrawalterms.domain;

import dev.comptoir.orders.order.domain.OrderLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What the right to withdraw from one order depends on.
 *
 * @param concludedAt when the contract was made
 * @param possessedAt when the last good was handed over; null while something is still to come
 * @param informedAt when the consumer was told of the right; null for never
 * @param exemptions by SKU
 */
public record WithdrawalTerms(
        Instant concludedAt,
        Instant possessedAt,
        Instant informedAt,
        DigitalWaiver waiver,
        Map<String, Exemption> exemptions,
        ZoneId zone) {

    /** How a line stands when the statement was sent at that time. */
    public LineStanding standing(OrderLine line, Instant sent) {
        if (exemption(line).isPresent()) {
            return LineStanding.EXEMPT;
        }
        return period(line).includes(sent, zone) ? LineStanding.INSIDE_PERIOD : LineStanding.OUTSIDE_PERIOD;
    }

    public Optional<Exemption> exemption(OrderLine line) {
        return line.isDigital() && waiver.holds()
                ? Optional.of(Exemption.DIGITAL_STARTED)
                : Optional.ofNullable(exemptions.get(line.sku()));
    }

    /** Of a download from the day of the contract, of goods from the day the last one was handed over. */
    public WithdrawalPeriod period(OrderLine line) {
        Instant begins = line.isDigital() ? concludedAt : possessedAt;
        return begins == null
                ? WithdrawalPeriod.NOT_BEGUN
                : WithdrawalPeriod.of(day(begins), informedAt == null ? null : day(informedAt));
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
