package dev.comptoir.contracts.calls;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Asks a program what it knows of a person, page by page.
 *
 * @param spellings the ways in which the address is written, in small letters
 * @param after what the answer before said of the next; null at first
 */
public record PersonalDataRequestV1(
        @NotEmpty @Size(max = 1000) List<@NotNull @Size(max = 320) String> spellings,
        @Size(max = 400) String after) {

    /** What the pass of such a call is issued for. */
    public static final String PURPOSE = "personal-data";

    public static final String PATH = "/v1/internal/personal-data";
}
