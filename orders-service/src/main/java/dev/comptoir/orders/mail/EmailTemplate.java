package dev.comptoir.orders.mail;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.liquid.LiquidTemplate;
import java.util.Map;
import java.util.function.Supplier;

/** The texts of a mail, ready to be rendered. */
final class EmailTemplate {

    private static final int LONGEST_SUBJECT = 200;

    private final LiquidTemplate subject;
    private final LiquidTemplate heading;
    private final LiquidTemplate message;

    private EmailTemplate(LiquidTemplate subject, LiquidTemplate heading, LiquidTemplate message) {
        this.subject = subject;
        this.heading = heading;
        this.message = message;
    }

    /** Refuses texts that are no templates and says which. */
    static EmailTemplate of(EmailText text) {
        return new EmailTemplate(
                parse("/subject", text.subject()),
                parse("/heading", text.heading()),
                parse("/message", text.message()));
    }

    /** Refuses texts that cannot be rendered and says which. */
    EmailText render(Map<String, ?> values) {
        String line = at("/subject", () -> subject.render(values))
                .replaceAll("\\s+", " ")
                .strip();
        return new EmailText(
                line.substring(0, Math.min(line.length(), LONGEST_SUBJECT)),
                at("/heading", () -> heading.render(values)).strip(),
                at("/message", () -> message.render(values)));
    }

    private static LiquidTemplate parse(String pointer, String source) {
        return at(pointer, () -> LiquidTemplate.parse(source));
    }

    private static <T> T at(String pointer, Supplier<T> work) {
        try {
            return work.get();
        } catch (DomainException e) {
            throw e.at(pointer);
        }
    }
}
