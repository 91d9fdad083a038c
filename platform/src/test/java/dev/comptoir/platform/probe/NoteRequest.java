package dev.comptoir.platform.probe;

import dev.comptoir.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

record NoteRequest(
        @NotBlank @Size(max = 20) String text,
        @NotNull Money price,
        @Size(max = 3) List<@Valid Line> lines,
        Mood mood,
        Boolean pinned,
        UUID parent,
        Instant remindAt) {

    /** No field of the body, whatever Java calls it. */
    boolean isLong() {
        return text.length() > 10;
    }

    enum Mood {
        GOOD,
        BAD
    }

    record Line(@Min(1) int quantity) {}
}
