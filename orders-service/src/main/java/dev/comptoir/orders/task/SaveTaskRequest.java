package dev.comptoir.orders.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new state of a task. */
@Schema(name = "SaveOrderTaskRequest")
public record SaveTaskRequest(
        @Schema(examples = "Call the carrier") @NotBlank @Size(max = 1000)
        String text,

        @Schema(description = "Until when it must be done, with its zone; left out when there is no hurry")
        Instant dueAt,

        @Schema(description = "Whether it is done", defaultValue = "false")
        Boolean done) {

    /** @param now when it was done, if it is done now and was not before */
    Task task(Task before, String actor, Instant now) {
        boolean isDone = Boolean.TRUE.equals(done);
        boolean wasDone = before.done();
        return new Task(
                before.id(),
                before.orderId(),
                before.version() + 1,
                text,
                dueAt,
                isDone,
                isDone ? (wasDone ? before.doneAt() : now) : null,
                isDone ? (wasDone ? before.doneBy() : actor) : null,
                before.createdBy(),
                before.createdAt(),
                now);
    }

    Task first(UUID id, UUID orderId, String actor, Instant now) {
        return task(new Task(id, orderId, 0, text, dueAt, false, null, null, actor, now, now), actor, now);
    }
}
