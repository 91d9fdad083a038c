package dev.comptoir.orders.mail;

import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.mail.Language;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the merchant's own texts; once per version of them, for every mail needs them. */
@ApplicationScoped
class EmailTextStore {

    private static final String CUSTOM = """
            select kind, language, subject, heading, message from order_email_templates where is_custom""";

    private volatile EmailTexts latest = new EmailTexts(0, Map.of(), false);

    /** @param version as the store's row says it; a text that is newer does no harm */
    Uni<EmailTexts> current(Tx tx, long version) {
        EmailTexts known = latest;
        return known.version() == version
                ? Uni.createFrom().item(known)
                : tx.fetch(CUSTOM).map(rows -> texts(version, rows)).invoke(texts -> latest = texts);
    }

    private static EmailTexts texts(long version, List<Object[]> rows) {
        Map<EmailTexts.Key, EmailTemplate> custom = new HashMap<>();
        for (Object[] row : rows) {
            EmailKind.of((String) row[0])
                    .ifPresent(kind -> custom.put(
                            new EmailTexts.Key(kind, Language.of((String) row[1])),
                            EmailTemplate.of(new EmailText((String) row[2], (String) row[3], (String) row[4]))));
        }
        return new EmailTexts(version, Map.copyOf(custom), false);
    }
}
