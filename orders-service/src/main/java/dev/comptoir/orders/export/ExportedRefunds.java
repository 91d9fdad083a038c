package dev.comptoir.orders.export;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** The refunds of an order, oldest first: a list in JSON, in a cell of CSV a text for people that the import reads too. */
record ExportedRefunds(@JsonValue List<Refund> all) {

    /**
     * What went back.
     *
     * @param amount zero where only goods came back
     * @param reason null where nobody said it
     * @param lines null for a plain sum
     * @param shipping what of it was for the fee; null for nothing
     */
    record Refund(Money amount, Instant issuedAt, String reason, List<Units> lines, Money shipping) {

        /** Such as {@code 2026-03-04T10:00:00Z 25.00 1x2=16.00 3x1=4.00 shipping=5.00 "Broken"}. */
        @Override
        public String toString() {
            String units =
                    lines == null ? "" : lines.stream().map(each -> " " + each).collect(Collectors.joining());
            String fee = shipping == null ? "" : " shipping=" + shipping.amount();
            return issuedAt + " " + amount.amount() + units + fee + (reason == null ? "" : " " + Json.write(reason));
        }
    }

    /**
     * Units of a line that came back.
     *
     * @param amount what went back for them; null where that is not known
     */
    record Units(long lineNumber, long quantity, Money amount) {

        @Override
        public String toString() {
            return lineNumber + "x" + quantity + (amount == null ? "" : "=" + amount.amount());
        }
    }

    /** Null for an order without any. */
    static ExportedRefunds of(List<List<Object>> rows, String currency) {
        return rows == null
                ? null
                : new ExportedRefunds(
                        rows.stream().map(row -> refund(row, currency)).toList());
    }

    private static Refund refund(List<Object> row, String currency) {
        return new Refund(
                Money.ofMinor(number(row.get(0)), currency),
                OffsetDateTime.parse(row.get(1).toString()).toInstant(),
                row.get(2) == null ? null : row.get(2).toString(),
                row.get(3) instanceof List<?> units
                        ? units.stream().map(each -> units(each, currency)).toList()
                        : null,
                moneyOrNull(row.get(4), currency));
    }

    private static Units units(Object row, String currency) {
        List<?> part = (List<?>) row;
        return new Units(number(part.get(0)), number(part.get(1)), moneyOrNull(part.get(2), currency));
    }

    private static Money moneyOrNull(Object minor, String currency) {
        return minor == null ? null : Money.ofMinor(number(minor), currency);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** One after the other, separated by semicolons. */
    @Override
    public String toString() {
        return all.stream().map(Refund::toString).collect(Collectors.joining("; "));
    }
}
