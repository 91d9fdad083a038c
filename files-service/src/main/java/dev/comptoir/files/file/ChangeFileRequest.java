package dev.comptoir.files.file;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.comptoir.files.file.domain.DigitalGood;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to change about a file (JSON Merge Patch): a field that is absent stays, null lifts a limit. */
@Schema(
        description =
                "JSON Merge Patch: absent fields stay as they are, null lifts a limit. Entitlements already granted keep their terms.")
public final class ChangeFileRequest {

    @Schema(description = "File name buyers see", examples = "album.mp3")
    @Size(min = 1, max = FileFields.NAME_LENGTH)
    @Pattern(regexp = FileFields.NAME, message = FileFields.NAME_MESSAGE)
    private String name;

    @Schema(description = "Media type", examples = "audio/mpeg")
    @Size(max = FileFields.CONTENT_TYPE_LENGTH)
    @Pattern(regexp = FileFields.CONTENT_TYPE, message = FileFields.CONTENT_TYPE_MESSAGE)
    private String contentType;

    @Schema(description = "Days a buyer's link stays valid after payment; null: for ever", examples = "30")
    @Min(1)
    @Max(FileFields.MOST_DAYS)
    private Integer accessExpiryDays;

    @Schema(description = "Downloads one order line may make, whatever its quantity; null: no limit", examples = "3")
    @Min(1)
    @Max(FileFields.MOST_DOWNLOADS)
    private Integer maxDownloadsPerOrder;

    private final Set<String> given = new HashSet<>();

    public void setName(String name) {
        given.add("name");
        this.name = name;
    }

    public void setContentType(String contentType) {
        given.add("contentType");
        this.contentType = contentType;
    }

    public void setAccessExpiryDays(Integer accessExpiryDays) {
        given.add("accessExpiryDays");
        this.accessExpiryDays = accessExpiryDays;
    }

    public void setMaxDownloadsPerOrder(Integer maxDownloadsPerOrder) {
        given.add("maxDownloadsPerOrder");
        this.maxDownloadsPerOrder = maxDownloadsPerOrder;
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "name and contentType can be changed, not removed")
    boolean isNameKept() {
        return !(given.contains("name") && name == null) && !(given.contains("contentType") && contentType == null);
    }

    DigitalGood applyTo(DigitalGood file) {
        return new DigitalGood(
                file.guid(),
                given.contains("name") ? name : file.name(),
                given.contains("contentType") ? contentType : file.contentType(),
                given.contains("accessExpiryDays") ? accessExpiryDays : file.accessExpiryDays(),
                given.contains("maxDownloadsPerOrder") ? maxDownloadsPerOrder : file.maxDownloadsPerOrder(),
                file.state(),
                file.content(),
                file.version(),
                file.createdAt(),
                file.updatedAt());
    }
}
