package dev.comptoir.gateway.replay;

import dev.comptoir.gateway.event.domain.EventFilter;
import dev.comptoir.kernel.Kind;
import java.time.Instant;
import java.util.List;

/** Events of some types that were recorded in a time; never of the future, so that a replay ends. */
record EventRange(List<String> types, Instant from, Instant to) {

    static EventRange of(CreateReplayRequest request, List<String> subscribed, List<String> known, Instant now) {
        EventFilter.check(request.patterns(), known, "/events");
        List<String> types = known.stream()
                .filter(type -> EventFilter.matches(subscribed, type) && EventFilter.matches(request.patterns(), type))
                .toList();
        if (types.isEmpty()) {
            throw Kind.RULE_BROKEN
                    .refusal(
                            "events-not-subscribed",
                            "The endpoint subscribed to none of these events. Change what it subscribed to first.")
                    .at("/events");
        }
        Instant from = request.from() == null ? Instant.EPOCH : request.from();
        Instant to = request.to() == null || request.to().isAfter(now) ? now : request.to();
        if (to.isBefore(from)) {
            throw Kind.INVALID
                    .refusal("range-reversed", "to is before from, or from lies ahead. Name an earlier from.")
                    .at("/from");
        }
        return new EventRange(types, from, to);
    }
}
