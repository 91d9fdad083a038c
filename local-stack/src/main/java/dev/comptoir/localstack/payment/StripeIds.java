package dev.comptoir.localstack.payment;

import java.security.SecureRandom;

/** What stands behind the prefix of an id. */
final class StripeIds {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private StripeIds() {}

    static String letters(int count) {
        StringBuilder text = new StringBuilder();
        RANDOM.ints(count, 0, LETTERS.length()).forEach(at -> text.append(LETTERS.charAt(at)));
        return text.toString();
    }
}
