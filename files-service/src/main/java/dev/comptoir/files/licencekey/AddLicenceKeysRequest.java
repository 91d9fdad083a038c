package dev.comptoir.files.licencekey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Licence keys of a file. */
@Schema(description = "Licence keys, handed out in this order; those the file has already are passed over")
record AddLicenceKeysRequest(
        @Schema(examples = "[\"ABCD-EFGH-2345\"]") @NotNull @Size(min = 1, max = 5000)
        List<
                        @NotNull @Size(min = 1, max = 200)
                        @Pattern(regexp = "\\S(.*\\S)?", message = "must not begin or end with a blank") String>
                keys) {}
