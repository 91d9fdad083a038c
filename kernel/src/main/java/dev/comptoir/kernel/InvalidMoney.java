package dev.comptoir.kernel;

/** Refuses an amount that is no amount: a wrong shape, too many decimals, an unknown or foreign currency. */
public class InvalidMoney extends DomainException {

    public InvalidMoney(String message) {
        super("invalid-money", Kind.RULE_BROKEN, message);
    }
}
