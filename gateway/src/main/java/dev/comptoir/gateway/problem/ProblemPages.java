package dev.comptoir.gateway.problem;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Says what a problem code means in the language of the reader, as a page or as words. */
@Singleton
class ProblemPages {

    private static final String TEXTS = "problems/texts";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String template;

    ProblemPages() {
        try (InputStream in = ProblemPages.class.getResourceAsStream("/problems/page.html")) {
            template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProblemView view(ProblemCode problem, Locale language) {
        ResourceBundle texts = texts(language);
        return new ProblemView(
                problem.code(),
                problem.status(),
                of(texts, problem.status(), "meaning"),
                of(texts, problem.status(), "advice"),
                problem.messages());
    }

    String page(ProblemCode problem, Locale language) {
        ResourceBundle texts = texts(language);
        ProblemView view = view(problem, language);
        return template.replace("{language}", language.getLanguage())
                .replace("{title}", texts.getString("title"))
                .replace("{code}", escaped(view.code()))
                .replace("{status}", Integer.toString(view.status()))
                .replace("{meaningTitle}", texts.getString("meaningTitle"))
                .replace("{meaning}", view.meaning())
                .replace("{adviceTitle}", texts.getString("adviceTitle"))
                .replace("{advice}", view.advice())
                .replace("{messages}", messages(view.messages(), texts.getString("messagesTitle")));
    }

    private static String messages(List<String> messages, String title) {
        return messages.isEmpty()
                ? ""
                : messages.stream()
                        .map(message -> "<li lang=\"en\">" + escaped(message) + "</li>")
                        .collect(Collectors.joining("\n", "<h2>" + title + "</h2>\n<ul>\n", "\n</ul>"));
    }

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(TEXTS, language, NO_FALLBACK);
    }

    private static String of(ResourceBundle texts, int status, String what) {
        String key = status + "." + what;
        return texts.getString(texts.containsKey(key) ? key : "other." + what);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
