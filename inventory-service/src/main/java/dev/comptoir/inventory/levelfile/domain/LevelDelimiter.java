package dev.comptoir.inventory.levelfile.domain;

/** What stands between the columns of a CSV file. */
public enum LevelDelimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|');

    private final char sign;

    LevelDelimiter(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }
}
