package dev.comptoir.campaigns.mail;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.liquid.LiquidTemplate;
import java.util.Map;
import java.util.function.Supplier;

/** The texts of a mail, ready to be rendered. */
final class ParsedText {

    private static final int LONGEST_LINE = 200;

    private final LiquidTemplate subject;
    private final LiquidTemplate preheader;
    private final LiquidTemplate message;
    private final LiquidTemplate html;

    private ParsedText(LiquidTemplate subject, LiquidTemplate preheader, LiquidTemplate message, LiquidTemplate html) {
        this.subject = subject;
        this.preheader = preheader;
        this.message = message;
        this.html = html;
    }

    /** Refuses texts that are no templates and says which. */
    static ParsedText of(RecoveryText text) {
        return new ParsedText(
                at("/subject", () -> LiquidTemplate.parse(text.subject())),
                at("/preheader", () -> LiquidTemplate.parse(text.preheader())),
                at("/message", () -> LiquidTemplate.parse(text.message())),
                text.html().isBlank() ? null : at("/html", () -> LiquidTemplate.parseHtml(text.html())));
    }

    /** Refuses texts that cannot be rendered and says which. */
    RecoveryText render(Map<String, ?> values) {
        return new RecoveryText(
                line(at("/subject", () -> subject.render(values))),
                line(at("/preheader", () -> preheader.render(values))),
                at("/message", () -> message.render(values)),
                html == null ? "" : at("/html", () -> html.render(values)));
    }

    private static String line(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_LINE));
    }

    private static <T> T at(String pointer, Supplier<T> work) {
        try {
            return work.get();
        } catch (DomainException e) {
            throw e.at(pointer);
        }
    }
}
