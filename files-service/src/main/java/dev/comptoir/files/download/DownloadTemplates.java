package dev.comptoir.files.download;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The public page, checked against its texts when the program is built. */
@CheckedTemplate(basePath = "download")
final class DownloadTemplates {

    private DownloadTemplates() {}

    static native TemplateInstance page(DownloadPage page);
}
