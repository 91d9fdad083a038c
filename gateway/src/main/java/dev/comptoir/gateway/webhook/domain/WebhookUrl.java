package dev.comptoir.gateway.webhook.domain;

import java.net.URI;
import java.net.URISyntaxException;

/** An address that events may be sent to; whether it is public is checked when it is stored and at every sending. */
public final class WebhookUrl {

    private WebhookUrl() {}

    public static String check(String text, boolean allowPrivate) {
        URI uri = parse(text);
        boolean isHttps = "https".equalsIgnoreCase(uri.getScheme());
        boolean isHttp = "http".equalsIgnoreCase(uri.getScheme());
        if (!isHttps && !(isHttp && allowPrivate)) {
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

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            throw WebhookProblem.invalidUrl("This is no address; write it like https://example.com/hooks.");
        }
    }
}
