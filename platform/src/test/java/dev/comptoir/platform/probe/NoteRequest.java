package dev.comptoir.platform.probe;

import dev.comptoir.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

record NoteRequest(
        @NotBlank @Size(max = 20) String text,
        @NotNull Money price,
        @Size(max = 3) List<@Valid Line> lines,
        Mood mood) {

    enum Mood {
        GOOD,
        BAD
    }

    record Line(@Min(1) int quantity) {}
}
