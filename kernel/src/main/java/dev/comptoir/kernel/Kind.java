package dev.comptoir.kernel;

/** Says what sort of refusal a {@link DomainException} is, so that one place can turn it into an HTTP status. */
public enum Kind {
    INVALID(400),
    FORBIDDEN(403),
    NOT_FOUND(404),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    GONE(410),
    PRECONDITION_FAILED(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    RULE_BROKEN(422),
    PRECONDITION_REQUIRED(428),
    UNAVAILABLE(503),
    INSUFFICIENT_STORAGE(507);

    private final int status;

    Kind(int status) {
        this.status = status;
    }

    /** The HTTP status this refusal is answered with. */
    public int status() {
        return status;
    }

    /**
     * A refusal of this kind: {@code RULE_BROKEN.refusal("refund-exceeds-refundable", "Only %s is left.", left)}.
     *
     * @param code stable kebab-case word a program can branch on; never renamed
     * @param message one sentence a person can act on, with {@code %s} for each argument
     */
    public DomainException refusal(String code, String message, Object... arguments) {
        return new DomainException(code, this, arguments.length == 0 ? message : message.formatted(arguments));
    }
}
