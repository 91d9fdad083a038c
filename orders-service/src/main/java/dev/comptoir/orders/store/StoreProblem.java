package dev.comptoir.orders.store;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import dev.comptoir.kernel.Kind;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every way a setting of the store is refused. */
abstract sealed class StoreProblem extends DomainException {

    private StoreProblem(String code, Kind kind, String message, Map<String, ?> details, String pointer) {
        super(
                code,
                kind,
                message,
                details,
                pointer.isEmpty() ? List.of() : List.of(new FieldError(pointer, code, message)));
    }

    /** The very first start has not written the profile yet. */
    static final class StoreNotOpened extends StoreProblem {
        StoreNotOpened() {
            super("store-not-ready", Kind.UNAVAILABLE, "The store is being set up. Try again.", Map.of(), "");
        }
    }

    /** Money that was taken in one currency is not another's. */
    static final class CurrencyFixed extends StoreProblem {
        CurrencyFixed(String currency) {
            super(
                    "currency-fixed",
                    Kind.CONFLICT,
                    "There are orders in " + currency + "; the currency cannot change any more.",
                    Map.of("currency", currency),
                    "/currency");
        }
    }

    /** A value that has the right shape and does not exist. */
    static final class UnknownValue extends StoreProblem {
        UnknownValue(String pointer, String what) {
            super("unknown-value", Kind.RULE_BROKEN, what, Map.of(), pointer);
        }
    }

    /** O-192: numbers are never given twice. */
    static final class OrderNumberLowered extends StoreProblem {
        OrderNumberLowered(long requested, long next) {
            super(
                    "order-number-lowered",
                    Kind.CONFLICT,
                    "The next order number is " + next + "; it can only be raised.",
                    Map.of("requested", requested, "nextOrderNumber", next),
                    "/nextOrderNumber");
        }
    }

    /** There is no such thing, or it was deleted. */
    static final class NotFound extends StoreProblem {
        NotFound(String code, String what, UUID id) {
            super(code, Kind.NOT_FOUND, "There is no " + what + " " + id + ".", Map.of(), "");
        }
    }

    /** Two of the same name or place could not be told apart. */
    static final class Taken extends StoreProblem {
        Taken(String code, String message, String pointer) {
            super(code, Kind.CONFLICT, message, Map.of(), pointer);
        }
    }
}
