package dev.comptoir.files.upload;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of an upload, for the API's readers; it is read as it comes and never stands in memory. */
@Schema(name = "UploadForm", description = "One file and what is said of it")
interface UploadForm {

    @Schema(type = SchemaType.STRING, format = "binary", required = true)
    String file();

    @Schema(description = "File name buyers see; absent: the name of the part", maxLength = 255)
    String name();

    @Schema(description = "Days a buyer's link stays valid after payment", examples = "30")
    Integer accessExpiryDays();

    @Schema(description = "Downloads one order line may make", examples = "3")
    Integer maxDownloadsPerOrder();
}
