package dev.comptoir.orders.vat.domain;

import dev.comptoir.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * An order as VAT sees it, amounts in minor units.
 *
 * @param soldOn the day it was placed
 * @param changedOn the day of its last change
 * @param isConsumer whether a consumer bought: businesses get invoices that are reported one by one
 * @param isVoid whether it was cancelled or deleted, or all its money went back
 * @param conceded what refunds have taken off its price
 * @param flows money that came in and went back
 */
public record TaxedOrder(
        UUID id,
        String currency,
        LocalDate soldOn,
        LocalDate changedOn,
        boolean isConsumer,
        boolean isVoid,
        List<Part> parts,
        List<Credit> credits,
        long conceded,
        List<Flow> flows) {

    /** A line of it, or the shipping fee, whose line is null. */
    public record Part(UUID lineId, VatRow row) {}

    /** A refund: what it gave back of which lines and of the shipping fee, and in all. */
    public record Credit(List<CreditedLine> lines, long shipping, long amount) {

        /** Whether it says of what it is. */
        boolean isNamed() {
            return lines.stream().mapToLong(CreditedLine::amount).sum() + shipping == amount;
        }
    }

    /** What a refund gave back of one line. */
    public record CreditedLine(UUID lineId, long amount) {}

    /** Money that moved once; below zero when it went back. */
    public record Flow(String id, LocalDate day, long amount) {}

    /** By key, as it was sold. */
    List<VatRow> sold() {
        return isConsumer ? VatRow.sum(parts.stream().map(Part::row).toList()) : List.of();
    }

    /** By key, without what was taken off since. */
    List<VatRow> left() {
        if (!isConsumer || isVoid) {
            return List.of();
        }
        List<Money> taken = taken();
        List<VatRow> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            VatRow row = parts.get(i).row();
            rows.add(row.part(row.gross() - taken.get(i).minor()));
        }
        return VatRow.sum(rows);
    }

    /** What was taken off each part: what refunds say, the rest in proportion to what is left of each. */
    private List<Money> taken() {
        long[] named = named();
        long rest = conceded - LongStream.of(named).sum();
        if (rest < 0) {
            // Part of them only gave back what was paid too much.
            named = new long[parts.size()];
            rest = conceded;
        }
        List<Long> weights = new ArrayList<>();
        for (int i = 0; i < named.length; i++) {
            weights.add(Math.max(0, parts.get(i).row().gross() - named[i]));
        }
        List<Money> taken = new ArrayList<>();
        for (Money share : Money.ofMinor(rest, currency).allocate(weights)) {
            taken.add(share.plus(Money.ofMinor(named[taken.size()], currency)));
        }
        return taken;
    }

    /** What refunds say of each part, at most what it cost. */
    private long[] named() {
        long[] named = new long[parts.size()];
        for (Credit credit : credits) {
            if (credit.isNamed()) {
                credit.lines().forEach(line -> add(named, line.lineId(), line.amount()));
                add(named, null, credit.shipping());
            }
        }
        Arrays.setAll(named, i -> Math.min(named[i], parts.get(i).row().gross()));
        return named;
    }

    private void add(long[] named, UUID lineId, long amount) {
        for (int i = 0; i < named.length; i++) {
            if (Objects.equals(lineId, parts.get(i).lineId())) {
                named[i] += amount;
                return;
            }
        }
    }

    /** What a sum of money is at each rate, in proportion to what was sold. */
    List<VatRow> shares(long amount) {
        List<VatRow> sold = sold();
        List<Money> shares = sold.isEmpty()
                ? List.of()
                : Money.ofMinor(Math.abs(amount), currency)
                        .allocate(sold.stream().map(VatRow::gross).toList());
        List<VatRow> rows = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            VatRow row = sold.get(i).part(shares.get(i).minor());
            rows.add(amount < 0 ? row.negated() : row);
        }
        return VatRow.sum(rows);
    }
}
