package dev.comptoir.platform.http;

import dev.comptoir.platform.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Looks at the headers about media types and versions before an operation begins: what cannot be answered is not done either. */
class Negotiation {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String WEIGHT = "[qQ]=(?:[01](?:\\.[0-9]{0,3})?|\\.[0-9]{1,3})";
    private static final String PARAMETER = "(?:" + WEIGHT + "|(?![qQ]=)" + TOKEN + "=(?:" + TOKEN + "|\"[^\"]*+\"))";
    private static final String RANGE = "(?:" + TOKEN + "/" + TOKEN + "|\\*)(?:[ \t]*+;[ \t]*+" + PARAMETER + ")*+";
    private static final Pattern CONTENT_TYPE = Pattern.compile("[ \t]*+" + TOKEN + "/" + TOKEN
            + "[ \t]*+(?:;[ \t]*+(?:" + TOKEN + "=(?:[^,;\"]*+|\"[^\"]*+\"))?+[ \t]*+)*+");
    private static final String PROBLEM = "application/problem+json";
    private static final Pattern ACCEPT =
            Pattern.compile("[ \t]*+" + RANGE + "(?:[ \t]*+,[ \t]*+(?:" + RANGE + ")?+)*+[ \t]*+");

    @ServerRequestFilter(preMatching = true, priority = 100)
    Response check(ContainerRequestContext request) {
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains("W/")) {
            // Compared weakly (RFC 9110 section 13.1.2): proxies that compress an answer weaken its ETag.
            request.getHeaders().putSingle(HttpHeaders.IF_NONE_MATCH, known.replace("W/\"", "\""));
        }
        String contentType = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (contentType == null && hasBody(request)) {
            takeForBytes(request);
        }
        if (contentType != null && !CONTENT_TYPE.matcher(contentType).matches()) {
            return refused(
                    request,
                    Problem.of(415, "unsupported-media-type", "Send the body in the documented Content-Type, one."));
        }
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept != null && !ACCEPT.matcher(accept).matches()) {
            return refused(
                    request,
                    Problem.of(406, "not-acceptable", "Accept cannot be read; send application/json or leave it out."));
        }
        if (accept != null && accept.contains(PROBLEM)) {
            // All that the document says of an operation whose good answer is empty: some clients accept nothing else.
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, accept + ", application/json;q=0.001");
        }
        return null;
    }

    /** RFC 9110 section 8.3: most operations do not take bytes, and none of them guesses. */
    private static void takeForBytes(ContainerRequestContext request) {
        request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
    }

    private static boolean hasBody(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.getHeaderString("Transfer-Encoding") != null : !length.equals("0");
    }

    private static Response refused(ContainerRequestContext request, Problem problem) {
        return problem.at(request.getUriInfo().getRequestUri().getRawPath()).toResponse();
    }
}
