package dev.comptoir.campaigns.discount;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Makes codes nobody can guess and everybody can copy: no letter that looks like a digit. */
@ApplicationScoped
class MailCodes {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int HALF = 5;

    private final SecureRandom random = new SecureRandom();

    String next() {
        return half() + "-" + half();
    }

    private String half() {
        return random.ints(HALF, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
