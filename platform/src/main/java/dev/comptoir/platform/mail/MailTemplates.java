package dev.comptoir.platform.mail;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The frame of all mails as HTML and as text. It has an engine of its own, so that it looks the same in every program and in a plain
 * unit test.
 */
final class MailTemplates {

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(ValueResolvers.rawResolver())
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .build();
    private static final Template HTML = parse("/mail/page.html", Variant.TEXT_HTML);
    private static final Template TEXT = parse("/mail/page.txt", Variant.TEXT_PLAIN);

    private MailTemplates() {}

    static String html(MailView mail) {
        return HTML.data("mail", mail).render();
    }

    static String text(MailView mail) {
        return TEXT.data("mail", mail).render();
    }

    private static Template parse(String resource, String contentType) {
        try (InputStream in = MailTemplates.class.getResourceAsStream(resource)) {
            String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return ENGINE.parse(content, Variant.forContentType(contentType));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
