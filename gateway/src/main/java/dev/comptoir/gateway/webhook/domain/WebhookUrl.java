package dev.comptoir.gateway.webhook.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** An address that events may be sent to; whether it is public is checked when it is stored and at every sending. */
public final class WebhookUrl {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private WebhookUrl() {}

    /**
     * @param plainHere http is taken to this very machine
     * @param plain http is taken to any
     */
    public static String check(String text, boolean plainHere, boolean plain) {
        URI uri = parse(text);
        boolean isHttps = "https".equalsIgnoreCase(uri.getScheme());
        boolean isHttp = "http".equalsIgnoreCase(uri.getScheme());
        if (!isHttps && !(isHttp && (plain || (plainHere && isHere(uri))))) {
            throw WebhookProblem.invalidUrl("Events are only sent to https addresses.");
        }
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            throw WebhookProblem.invalidUrl("A port is between 1 and 65535.");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw WebhookProblem.invalidUrl("Write a whole address with a host, without user, password or fragment.");
        }
        return uri.toString();
    }

    private static boolean isHere(URI uri) {
        return uri.getHost() != null && THIS_MACHINE.contains(uri.getHost());
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            throw WebhookProblem.invalidUrl("This is no address; write it like https://example.com/hooks.");
        }
    }
}
