package dev.comptoir.gateway.request;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a path that every program reads the same way. A path that one reader could take for another one (dot
 * steps, also written with percent signs, empty steps, semicolons, control characters) is none.
 */
public record RequestPath(List<String> steps) {

    /** @param raw the path as it came, such as {@code /v1/orders/42} */
    public static Optional<RequestPath> parse(String raw) {
        if (raw == null || raw.isEmpty() || raw.charAt(0) != '/' || raw.length() > 4_000) {
            return Optional.empty();
        }
        String path = raw.length() > 1 && raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        List<String> steps = List.of(path.substring(1).split("/", -1));
        return steps.stream().allMatch(RequestPath::isPlain) ? Optional.of(new RequestPath(steps)) : Optional.empty();
    }

    /** The step at this place; empty when the path is shorter. */
    public String step(int index) {
        return index < steps.size() ? steps.get(index) : "";
    }

    public int length() {
        return steps.size();
    }

    private static boolean isPlain(String step) {
        return !step.isEmpty() && (isSimple(step) || (step.indexOf(';') < 0 && isPlainDecoded(step)));
    }

    private static boolean isSimple(String step) {
        for (int i = 0; i < step.length(); i++) {
            char c = step.charAt(i);
            boolean isSafe =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
            if (!isSafe) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainDecoded(String step) {
        try {
            String decoded = QueryStringDecoder.decodeComponent(step.replace("+", "%2B"));
            for (String part : decoded.split("[/\\\\;]", -1)) {
                if (part.equals(".") || part.equals("..")) {
                    return false;
                }
            }
            return decoded.chars().noneMatch(Character::isISOControl);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
