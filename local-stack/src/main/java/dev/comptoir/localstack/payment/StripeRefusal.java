package dev.comptoir.localstack.payment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An error as Stripe answers it. */
final class StripeRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String code;
    private final String parameter;

    private StripeRefusal(int status, String type, String code, String message, String parameter) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.code = code;
        this.parameter = parameter;
    }

    static StripeRefusal invalid(String code, String message, String parameter) {
        return new StripeRefusal(400, "invalid_request_error", code, message, parameter);
    }

    static StripeRefusal missing(String what, String id) {
        return new StripeRefusal(
                404, "invalid_request_error", "resource_missing", "No such " + what + ": '" + id + "'", "id");
    }

    static StripeRefusal of(int status, String type, String code, String message) {
        return new StripeRefusal(status, type, code, message, null);
    }

    int status() {
        return status;
    }

    ObjectNode body() {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.put("type", type).put("message", getMessage());
        if (code != null) {
            error.put("code", code);
        }
        if (parameter != null) {
            error.put("param", parameter);
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("error", error);
        return body;
    }
}
