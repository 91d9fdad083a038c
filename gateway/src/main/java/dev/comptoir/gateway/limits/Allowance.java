package dev.comptoir.gateway.limits;

/**
 * What a caller may still do, in the words of the RateLimit headers.
 *
 * @param retryAfter seconds to wait when this request was one too many; 0 when it is fine
 */
public record Allowance(String policyName, String policyHeader, String stateHeader, long retryAfter) {

    public boolean isExhausted() {
        return retryAfter > 0;
    }
}
