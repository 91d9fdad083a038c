package dev.comptoir.orders.mail;

import dev.comptoir.platform.mail.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The texts of mails that no merchant has changed, from {@code email-templates/*.properties}. */
public final class EmailDefaults {

    private static final Map<Language, Properties> SOURCES = new EnumMap<>(Language.class);
    private static final Map<String, EmailTemplate> TEMPLATES = new HashMap<>();

    static {
        for (Language language : Language.values()) {
            SOURCES.put(language, load(language));
            for (EmailKind kind : EmailKind.values()) {
                TEMPLATES.put(key(kind, language), EmailTemplate.of(text(kind, language)));
            }
        }
    }

    private EmailDefaults() {}

    public static EmailText text(EmailKind kind, Language language) {
        Properties texts = SOURCES.get(language);
        return new EmailText(
                texts.getProperty(kind.word() + ".subject"),
                texts.getProperty(kind.word() + ".heading"),
                texts.getProperty(kind.word() + ".message"));
    }

    static EmailTemplate template(EmailKind kind, Language language) {
        return TEMPLATES.get(key(kind, language));
    }

    private static String key(EmailKind kind, Language language) {
        return kind + " " + language;
    }

    private static Properties load(Language language) {
        String file = "/email-templates/" + language.tag() + ".properties";
        try (Reader in = new InputStreamReader(EmailDefaults.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(in);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
