package dev.comptoir.campaigns.mail;

import dev.comptoir.platform.mail.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a mail says in each language; a language without texts of its own has the ready-made ones. */
public final class RecoveryTemplate {

    private static final Map<Language, RecoveryText> READY_MADE_TEXTS = Arrays.stream(Language.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), RecoveryTemplate::load));

    /** Goes out where the merchant has chosen no other. */
    public static final RecoveryTemplate READY_MADE = of(READY_MADE_TEXTS);

    private final Map<Language, ParsedText> texts;

    private RecoveryTemplate(Map<Language, ParsedText> texts) {
        this.texts = texts;
    }

    /** Refuses texts that are no templates. */
    public static RecoveryTemplate of(Map<Language, RecoveryText> texts) {
        Map<Language, ParsedText> parsed = new EnumMap<>(Language.class);
        texts.forEach((language, text) -> parsed.put(language, ParsedText.of(text)));
        return new RecoveryTemplate(parsed);
    }

    /** The ready-made texts as they are written, from {@code email-templates/*.properties}. */
    public static RecoveryText readyMade(Language language) {
        return READY_MADE_TEXTS.get(language);
    }

    /** Whose texts a mail in this language has. */
    public TextSource source(Language language) {
        return this != READY_MADE && texts.containsKey(language) ? TextSource.TEMPLATE : TextSource.READY_MADE;
    }

    RecoveryText render(Language language, Map<String, ?> values) {
        return texts.getOrDefault(language, READY_MADE.texts.get(language)).render(values);
    }

    private static RecoveryText load(Language language) {
        String file = "/email-templates/" + language.tag() + ".properties";
        try (Reader in =
                new InputStreamReader(RecoveryTemplate.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(in);
            return new RecoveryText(
                    texts.getProperty("subject"), texts.getProperty("preheader"), texts.getProperty("message"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
