package dev.comptoir.platform.mail;

/**
 * The colours that follow from the shop's one: whatever was chosen, text stays readable (WCAG contrast of 4.5) on light and on dark
 * paper.
 */
public record MailColors(String button, String onButton, String link, String darkButton, String onDarkButton) {

    private static final MailColors HOUSE = new MailColors("#1f4d3a", "#ffffff", "#1f4d3a", "#8fd1b0", "#14251d");
    private static final int WHITE = 0xffffff;
    private static final int BLACK = 0x14181a;
    private static final int DARK_PAPER = 0x23231f;
    private static final double READABLE = 4.5;

    /** @param accent such as {@code #1f4d3a}; empty for the house's own */
    public static MailColors of(String accent) {
        if (accent.isEmpty()) {
            return HOUSE;
        }
        int color = Integer.parseInt(accent.substring(1), 16);
        int onPaper = toward(color, BLACK, WHITE);
        int onDark = toward(color, WHITE, DARK_PAPER);
        return new MailColors(hex(color), hex(ink(color)), hex(onPaper), hex(onDark), hex(ink(onDark)));
    }

    private static int ink(int background) {
        return contrast(WHITE, background) >= READABLE ? WHITE : BLACK;
    }

    /** The colour, mixed with another until it can be read on the paper. */
    private static int toward(int color, int other, int paper) {
        for (int step = 0; step < 20; step++) {
            int mixed = mix(color, other, step * 5);
            if (contrast(mixed, paper) >= READABLE) {
                return mixed;
            }
        }
        return other;
    }

    private static int mix(int one, int other, int percent) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = one >> shift & 0xff;
            int to = other >> shift & 0xff;
            mixed = mixed << 8 | from + (to - from) * percent / 100;
        }
        return mixed;
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int color) {
        return 0.2126 * linear(color >> 16 & 0xff) + 0.7152 * linear(color >> 8 & 0xff) + 0.0722 * linear(color & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String hex(int color) {
        return "#%06x".formatted(color);
    }
}
