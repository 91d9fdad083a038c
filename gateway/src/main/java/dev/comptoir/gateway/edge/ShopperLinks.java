package dev.comptoir.gateway.edge;

import dev.comptoir.gateway.request.RequestPath;
import dev.comptoir.gateway.request.Route;
import dev.comptoir.gateway.request.Routes;
import io.netty.handler.codec.http.HttpRequest;

/**
 * Percent-encodes what mail programs and trackers put into the query of a link for shoppers as it is, such as {@code a|b} or
 * {@code 100%}: the path alone says what the link is about, and a shopper must not be sent away for the rest.
 */
final class ShopperLinks {

    private static final String PLAIN = "-._~:/?@!$&'()*+,;=";

    private ShopperLinks() {}

    /** Other addresses stay as they are. */
    static void encode(HttpRequest request) {
        String uri = request.uri();
        int query = uri.indexOf('?');
        if (query < 0 || isEncoded(uri, query) || !isPublic(uri.substring(0, query))) {
            return;
        }
        StringBuilder encoded = new StringBuilder(uri.substring(0, query));
        for (int i = query; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (isPlain(c) || isPercent(uri, i)) {
                encoded.append(c);
            } else {
                // The decoder makes one character of each byte.
                encoded.append(String.format("%%%02X", c & 0xFF));
            }
        }
        request.setUri(encoded.toString());
    }

    private static boolean isPublic(String path) {
        return RequestPath.parse(path)
                .flatMap(Routes::of)
                .filter(Route::isPublic)
                .isPresent();
    }

    private static boolean isEncoded(String uri, int from) {
        for (int i = from; i < uri.length(); i++) {
            if (!isPlain(uri.charAt(i)) && !isPercent(uri, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0;
    }

    private static boolean isPercent(String uri, int at) {
        return uri.charAt(at) == '%'
                && at + 2 < uri.length()
                && Character.digit(uri.charAt(at + 1), 16) >= 0
                && Character.digit(uri.charAt(at + 2), 16) >= 0;
    }
}
