package dev.comptoir.gateway.edge;

import dev.comptoir.platform.problem.Problem;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Says what keeps the head of a request from being understood by everyone in the same way. */
final class RequestCheck {

    private static final Pattern WHOLE_ADDRESS = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);
    private static final String UNRESERVED_AND_DELIMITERS = "-._~:/?@!$&'()*+,;=";

    private RequestCheck() {}

    /** Empty when the request may go on. */
    static Optional<Problem> of(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return Optional.of(undecodable(request.decoderResult().cause()));
        }
        return unclear(request).map(RequestCheck::malformed).or(() -> unmet(request));
    }

    /** HTTP/1.0 expects nothing (RFC 9110 §10.1.1). */
    private static Optional<Problem> unmet(HttpRequest request) {
        boolean isMet = request.protocolVersion().equals(HttpVersion.HTTP_1_0)
                || request.headers().getAll(HttpHeaderNames.EXPECT).stream()
                        .map(String::strip)
                        .allMatch(each -> each.isEmpty() || HttpHeaderValues.CONTINUE.contentEqualsIgnoreCase(each));
        return isMet
                ? Optional.empty()
                : Optional.of(problem(
                        417, "expectation-failed", "No expectation but 100-continue is met here; leave Expect out."));
    }

    /** Empty when this part of a body may go on. */
    static Optional<Problem> of(HttpContent body) {
        return body.decoderResult().isFailure()
                ? Optional.of(
                        malformed("The body is not chunked properly; send each chunk behind its size in hexadecimal."))
                : Optional.empty();
    }

    private static Optional<String> unclear(HttpRequest request) {
        boolean isOld = request.protocolVersion().equals(HttpVersion.HTTP_1_0);
        if (!isOld && !request.protocolVersion().equals(HttpVersion.HTTP_1_1)) {
            return Optional.of("The request is no proper HTTP; send it as HTTP/1.1.");
        }
        int hosts = request.headers().getAll(HttpHeaderNames.HOST).size();
        if (hosts > 1 || (hosts == 0 && !isOld)) {
            return Optional.of("The request is no proper HTTP; name the Host, once.");
        }
        if (request.headers().getAll(HttpHeaderNames.AUTHORIZATION).size() > 1) {
            return Optional.of("The request says twice who sends it; send Authorization once.");
        }
        if (request.headers().getAll(HttpHeaderNames.CONTENT_TYPE).size() > 1) {
            return Optional.of("The request says twice what its body is; send Content-Type once.");
        }
        if (!isFramedPlainly(request)) {
            return Optional.of("Send the body with a Content-Length or chunked, nothing else.");
        }
        return unclearAddress(request);
    }

    private static Optional<String> unclearAddress(HttpRequest request) {
        if (!request.uri().startsWith("/")
                && !WHOLE_ADDRESS.matcher(request.uri()).lookingAt()) {
            return Optional.of(
                    "An address begins with a slash; there is no proxy here and nothing to ask of the server as such.");
        }
        if (!isPlain(request.uri()) && !isEncoded(request.uri())) {
            return Optional.of("The address has a character that must be percent-encoded, or a bad percent sign.");
        }
        return Optional.empty();
    }

    /**
     * Chunked or a plain number; anything else could be framed differently by the next reader, and the decoder took such a
     * request for one without a body.
     */
    private static boolean isFramedPlainly(HttpRequest request) {
        List<String> encodings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        if (!encodings.isEmpty()
                && (encodings.size() > 1 || !encodings.getFirst().equalsIgnoreCase("chunked"))) {
            return false;
        }
        String length = request.headers().get(HttpHeaderNames.CONTENT_LENGTH);
        return length == null || (length.length() <= 18 && length.chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    private static Problem undecodable(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ ->
                problem(414, "address-too-long", "The address is too long; send what is large in the body.");
            case TooLongHttpHeaderException _ ->
                problem(431, "headers-too-large", "The headers are larger than 16 kB together; send fewer.");
            case ReadTimeoutException _ ->
                problem(408, "request-timeout", "The head of the request did not arrive in time. Send it in one go.");
            default ->
                malformed(
                        "The request is no proper HTTP; send each header in one line, and the body with a Content-Length or"
                                + " chunked, not both.");
        };
    }

    private static Problem malformed(String detail) {
        return problem(400, "malformed-request", detail);
    }

    /** With a traceId of its own: what is no request has no trace. */
    private static Problem problem(int status, String code, String detail) {
        Problem problem = Problem.of(status, code, detail);
        String traceId = UUID.randomUUID().toString().replace("-", "");
        return new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                null,
                problem.code(),
                problem.errors(),
                traceId,
                problem.details());
    }

    private static boolean isPlain(String uri) {
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            boolean isLetterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!isLetterOrDigit && UNRESERVED_AND_DELIMITERS.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** A letter beyond ASCII is one to Java only. */
    private static boolean isEncoded(String uri) {
        try {
            new URI(uri);
            return uri.chars().allMatch(c -> c < 0x7F);
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
