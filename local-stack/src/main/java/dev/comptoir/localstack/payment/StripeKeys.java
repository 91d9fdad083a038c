package dev.comptoir.localstack.payment;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The first answer of each idempotency key, an error of the server among them, as Stripe does. */
final class StripeKeys {

    /** One answer. */
    record Answer(int status, byte[] body, boolean isReplayed) {

        static Answer of(int status, Object body) {
            return new Answer(status, body.toString().getBytes(StandardCharsets.UTF_8), false);
        }
    }

    private record Known(String fingerprint, Answer answer) {}

    private final Map<String, Known> known = new HashMap<>();

    Answer once(StripeRequest request, Supplier<Answer> work) {
        if (request.key().isEmpty()) {
            return work.get();
        }
        Known before = begin(request);
        if (before != null) {
            return new Answer(before.answer().status(), before.answer().body(), true);
        }
        Answer answer = null;
        try {
            answer = work.get();
            return answer;
        } finally {
            end(request, answer);
        }
    }

    private synchronized Known begin(StripeRequest request) {
        Known before = known.putIfAbsent(request.key(), new Known(request.fingerprint(), null));
        if (before != null && !before.fingerprint().equals(request.fingerprint())) {
            throw StripeRefusal.of(
                    400,
                    "idempotency_error",
                    null,
                    "Keys for idempotent requests can only be used with the same parameters they were first used with.");
        }
        if (before != null && before.answer() == null) {
            throw StripeRefusal.of(
                    409,
                    "idempotency_error",
                    "idempotency_key_in_use",
                    "There is currently another in-progress request using this Idempotent Key.");
        }
        return before;
    }

    /** What was refused before it began is not remembered. */
    private synchronized void end(StripeRequest request, Answer answer) {
        if (answer == null) {
            known.remove(request.key());
        } else {
            known.put(request.key(), new Known(request.fingerprint(), answer));
        }
    }
}
