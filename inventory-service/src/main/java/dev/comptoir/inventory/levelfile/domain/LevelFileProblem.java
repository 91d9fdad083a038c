package dev.comptoir.inventory.levelfile.domain;

import static dev.comptoir.kernel.Kind.INVALID;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;
import static dev.comptoir.kernel.Kind.TOO_LARGE;

import dev.comptoir.kernel.DomainException;

/** Why a file of levels is not taken at all; nothing of it is set then. */
public final class LevelFileProblem {

    private LevelFileProblem() {}

    public static DomainException tooLarge(long most) {
        return TOO_LARGE
                .refusal("body-too-large", "A file of levels has at most %s bytes. Send it in parts.", most)
                .with("limit", most);
    }

    public static DomainException tooManyRows(int most) {
        return RULE_BROKEN
                .refusal("too-many-rows", "A file of levels has at most %s rows. Send it in parts.", most)
                .with("limit", most);
    }

    public static DomainException notUtf8() {
        return RULE_BROKEN.refusal("csv-not-utf8", "The file is not UTF-8 text. Save it as UTF-8 and send it again.");
    }

    public static DomainException incomplete() {
        return INVALID.refusal("file-incomplete", "The file broke off while it was sent. Send it again.");
    }

    static DomainException columnsMissing() {
        return INVALID.refusal(
                "level-columns-missing", "The first row must name the columns, sku and on_hand among them.");
    }

    static DomainException columnTwice(String name) {
        return INVALID.refusal("column-twice", "The first row names the column %s twice. Take one out.", name)
                .with("column", name);
    }

    static DomainException truncated() {
        return INVALID.refusal(
                "truncated-csv", "The file ends inside a quoted cell: a part of it is missing. Nothing was set.");
    }

    static DomainException invalidCharacter(int row) {
        return INVALID.refusal(
                        "invalid-character",
                        "Row %s contains a character that cannot be stored (NUL). Nothing was set.",
                        row)
                .with("row", row);
    }

    static DomainException rowTooLong(int row, int most) {
        return INVALID.refusal(
                        "row-too-long",
                        "Row %s has more than %s characters: a quote may be open. Nothing was set.",
                        row,
                        most)
                .with("row", row);
    }
}
