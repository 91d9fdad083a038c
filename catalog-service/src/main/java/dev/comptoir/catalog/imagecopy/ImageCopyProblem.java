package dev.comptoir.catalog.imagecopy;

import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;

/** Why a picture is not copied. */
final class ImageCopyProblem {

    private ImageCopyProblem() {}

    static DomainException badAddress() {
        return RULE_BROKEN.refusal("image-address-invalid", "The address of the picture is none that can be fetched.");
    }

    static DomainException targetRefused(String reason) {
        return RULE_BROKEN.refusal(
                "image-target-refused", "The picture is not fetched: %s. Put it on a public address.", reason);
    }

    static DomainException badStatus(int status) {
        return RULE_BROKEN.refusal(
                "image-not-served", "The picture's address answered %d instead of the picture. Correct it.", status);
    }

    static DomainException tooManyRedirects(int most) {
        return RULE_BROKEN.refusal(
                "image-redirects", "The picture's address led on more than %d times. Name the last one.", most);
    }

    static DomainException tooLarge(int most) {
        return RULE_BROKEN.refusal(
                "image-too-large", "The picture has more than %d bytes. Make it smaller and import again.", most);
    }

    static DomainException noAnswer(int attempts) {
        return RULE_BROKEN.refusal(
                "image-no-answer", "The picture could not be had in %d attempts. Import again later.", attempts);
    }
}
