package dev.comptoir.orders.customer.domain;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;

/** The one form of an e-mail address, however people write it. */
public final class EmailKey {

    private EmailKey() {}

    /** Small letters, composed, without blanks around it, the domain as the mail server's name is registered. */
    public static String of(String email) {
        String plain = Normalizer.normalize(email.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int at = plain.lastIndexOf('@');
        return at < 0 ? plain : plain.substring(0, at + 1) + domain(plain.substring(at + 1));
    }

    private static String domain(String domain) {
        String named = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
        try {
            return IDN.toASCII(named, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return named;
        }
    }
}
