package dev.comptoir.gateway.apikey.domain;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The pages that may use a publishable key, each as a browser names it: scheme, host and, if it is no usual one, port. */
public final class Origins {

    private static final Pattern ORIGIN = Pattern.compile(
            "https?://(?:[a-z0-9](?:[a-z0-9-]{0,62})(?:\\.[a-z0-9][a-z0-9-]{0,62}){0,20}|\\[[0-9a-f:.]{2,45}])(?::[1-9][0-9]{0,4})?");

    private Origins() {}

    /** In lower case, each once; refuses what no browser would ever send. */
    public static List<String> of(KeyKind kind, List<String> given) {
        if (kind == KeyKind.SECRET && !given.isEmpty()) {
            throw ApiKeyProblem.secretTakesNoOrigins();
        }
        List<String> origins = given.stream()
                .map(origin -> origin.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        origins.stream().filter(origin -> !isOrigin(origin)).findFirst().ifPresent(origin -> {
            throw ApiKeyProblem.invalidOrigin(origin);
        });
        return origins;
    }

    private static boolean isOrigin(String text) {
        boolean hasUsualPort = text.startsWith("https:") ? text.endsWith(":443") : text.endsWith(":80");
        return ORIGIN.matcher(text).matches() && !hasUsualPort;
    }
}
