package dev.comptoir.orders.withdraw;

import dev.comptoir.contracts.shared.FieldRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** What was typed into the page, with what is wrong with it; the token way has an offer, the other an order number. */
record WithdrawForm(Map<String, List<String>> typed, WithdrawalOffer offer) {

    private static final Pattern EMAIL = Pattern.compile(FieldRules.EMAIL);
    private static final Pattern UNITS = Pattern.compile("\\d{1,4}");
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    static final String NAME = "customerName";
    static final String EMAIL_FIELD = "email";
    static final String ORDER = "orderNumber";
    static final String GOODS = "goods";

    boolean isConfirmed() {
        return value("step").equals("confirm") && errors(null).isEmpty();
    }

    /** Whether the second step was sent; what is left then is for the order to say, which may have been asked before. */
    boolean isSent() {
        return value("step").equals("confirm")
                && isShort(NAME, 1, FieldRules.NAME_LENGTH)
                && offer.lines().stream()
                        .allMatch(line -> UNITS.matcher(units(line)).matches())
                && offer.lines().stream().anyMatch(line -> !units(line).matches("0+"))
                && (value(EMAIL_FIELD).isEmpty() || !errors(null).containsKey(EMAIL_FIELD));
    }

    boolean isAnythingLeft() {
        return !open().isEmpty();
    }

    /** What can still be typed units for. */
    List<WithdrawalOffer.LinePart> open() {
        return offer.lines().stream().filter(line -> line.withdrawable() > 0).toList();
    }

    /** Of which all units are withdrawn already. */
    List<WithdrawalOffer.LinePart> withdrawn() {
        return offer.lines().stream().filter(line -> line.withdrawable() == 0).toList();
    }

    boolean isToReview() {
        return !value("step").isEmpty() && !value("step").equals("edit");
    }

    /** One for each time the second step is shown, so that sending it twice withdraws once; empty for none. */
    String key() {
        return KEY.matcher(value("key")).matches() ? value("key") : "";
    }

    String value(String field) {
        List<String> values = typed.get(field);
        String value = values == null || values.isEmpty() ? "" : values.getFirst();
        return CONTROL.matcher(value.replace("\r\n", "\n")).replaceAll(" ").strip();
    }

    /** What a field shows: all units until something else was typed. */
    String units(WithdrawalOffer.LinePart line) {
        String field = field(line);
        return typed.containsKey(field) ? value(field) : String.valueOf(line.withdrawable());
    }

    static String field(WithdrawalOffer.LinePart line) {
        return "units-" + line.lineId();
    }

    /** By field, in the words of the messages; without messages only whether there are any. */
    Map<String, String> errors(WithdrawMessages messages) {
        Map<String, String> errors = new LinkedHashMap<>();
        check(errors, NAME, isShort(NAME, 1, FieldRules.NAME_LENGTH), messages == null ? "" : messages.errorName());
        boolean mayBeEmpty = offer != null && value(EMAIL_FIELD).isEmpty();
        boolean isEmail = value(EMAIL_FIELD).length() <= FieldRules.EMAIL_LENGTH
                && EMAIL.matcher(value(EMAIL_FIELD)).matches();
        check(errors, EMAIL_FIELD, mayBeEmpty || isEmail, messages == null ? "" : messages.errorEmail());
        if (offer == null) {
            check(errors, ORDER, isShort(ORDER, 1, 100), messages == null ? "" : messages.errorOrder());
            check(errors, GOODS, isShort(GOODS, 0, 2000), messages == null ? "" : messages.errorGoods());
        } else {
            checkUnits(errors, messages);
        }
        return errors;
    }

    private void checkUnits(Map<String, String> errors, WithdrawMessages messages) {
        for (WithdrawalOffer.LinePart line : offer.lines()) {
            boolean isRight =
                    UNITS.matcher(units(line)).matches() && Integer.parseInt(units(line)) <= line.withdrawable();
            check(errors, field(line), isRight, messages == null ? "" : error(line, messages));
        }
        boolean isAny = errors.keySet().stream().anyMatch(field -> field.startsWith("units-"))
                || offer.lines().stream().anyMatch(line -> !units(line).matches("0+"));
        check(errors, "units", isAny, messages == null ? "" : messages.errorNothing());
    }

    private static String error(WithdrawalOffer.LinePart line, WithdrawMessages messages) {
        return line.withdrawable() == 0
                ? messages.errorWithdrawn(line.name())
                : messages.errorQuantity(line.name(), line.withdrawable());
    }

    private boolean isShort(String field, int least, int most) {
        return value(field).length() >= least && value(field).length() <= most;
    }

    private static void check(Map<String, String> errors, String field, boolean isRight, String error) {
        if (!isRight) {
            errors.put(field, error);
        }
    }

    /** Units by line, without those that are kept; only when nothing is wrong. */
    Map<UUID, Integer> units() {
        Map<UUID, Integer> units = new LinkedHashMap<>();
        offer.lines().forEach(line -> units.put(line.lineId(), Integer.valueOf(units(line))));
        units.values().removeIf(quantity -> quantity == 0);
        return units;
    }

    WithdrawRequest request() {
        String email = value(EMAIL_FIELD);
        List<WithdrawRequest.LineRequest> lines = units().entrySet().stream()
                .map(line -> new WithdrawRequest.LineRequest(line.getKey(), line.getValue()))
                .toList();
        return new WithdrawRequest(value(NAME), email.isEmpty() ? null : email, lines);
    }

    StateWithdrawalRequest statement() {
        return new StateWithdrawalRequest(value(ORDER), value(EMAIL_FIELD), value(NAME), value(GOODS));
    }
}
