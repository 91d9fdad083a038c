package dev.comptoir.orders.logo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.logo.domain.PictureType;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an uploaded picture. */
class LogoPictureTest {

    private static void refused(byte[] upload, String code) {
        assertThatThrownBy(() -> LogoPicture.of(upload))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "png, 300, 100, 300, 100",
        "png, 2000, 500, 720, 180",
        "jpg, 1000, 2000, 144, 288",
        "png, 4000, 3, 720, 1"
    })
    void it_is_made_as_small_as_paper_needs_and_never_larger(String format, int w, int h, int width, int height) {
        LogoPicture logo = LogoPicture.of(Pictures.plain(format, w, h, Color.BLUE));
        assertThat(logo.width()).isEqualTo(width);
        assertThat(logo.height()).isEqualTo(height);
        BufferedImage kept = Pictures.read(logo.content());
        assertThat(kept.getWidth()).isEqualTo(width);
        assertThat(kept.getHeight()).isEqualTo(height);
        assertThat(new Color(kept.getRGB(width / 2, height / 2)).getBlue()).isCloseTo(255, within(4));
    }

    @Test
    void what_is_drawn_stays_sharp_and_a_photograph_small() {
        assertThat(LogoPicture.of(Pictures.plain("jpg", 300, 100, Color.BLUE)).type())
                .isEqualTo(PictureType.PNG);
        assertThat(LogoPicture.of(Pictures.photograph("png", 500, 200)).type()).isEqualTo(PictureType.JPEG);
    }

    @Test
    void what_can_be_seen_through_is_white() {
        BufferedImage kept = Pictures.read(LogoPicture.of(Pictures.seenThrough(100, 40, new Color(255, 0, 0, 128)))
                .content());
        assertThat(kept.getColorModel().hasAlpha()).isFalse();
        assertThat(kept.getRGB(80, 20)).isEqualTo(Color.WHITE.getRGB());
        Color half = new Color(kept.getRGB(20, 20));
        assertThat(half.getRed()).isEqualTo(255);
        assertThat(half.getGreen()).isCloseTo(127, within(2));
    }

    @Test
    void grey_is_as_dark_as_it_was() {
        BufferedImage kept =
                Pictures.read(LogoPicture.of(Pictures.grey(40, 40, 100, 255)).content());
        assertThat(new Color(kept.getRGB(20, 20)).getRed()).isCloseTo(100, within(1));
        BufferedImage half =
                Pictures.read(LogoPicture.of(Pictures.grey(40, 40, 100, 128)).content());
        assertThat(new Color(half.getRGB(20, 20)).getRed()).isCloseTo(177, within(2));
    }

    @Test
    void nothing_but_pixels_is_kept_and_they_stand_as_exif_wanted() {
        byte[] photo = Pictures.withExif(Pictures.photograph("jpg", 300, 100));
        assertThat(text(photo)).contains("Exif", Pictures.SECRET);
        LogoPicture logo = LogoPicture.of(photo);
        assertThat(logo.width()).isEqualTo(96);
        assertThat(logo.height()).isEqualTo(288);
        assertThat(text(logo.content())).doesNotContain("Exif", Pictures.SECRET);
        byte[] drawn = Pictures.withText(Pictures.plain("png", 100, 50, Color.RED));
        assertThat(text(drawn)).contains(Pictures.SECRET);
        assertThat(text(LogoPicture.of(drawn).content())).doesNotContain("tEXt", Pictures.SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
                "GIF89a\1\0\1\0",
                "%PDF-1.7",
                "logo",
                "RIFF...WEBP"
            })
    void only_png_and_jpeg_are_taken(String content) {
        refused(content.getBytes(StandardCharsets.ISO_8859_1), "image-type-not-supported");
    }

    @Test
    void what_would_be_huge_unpacked_is_refused_unread() {
        refused(Pictures.bomb(), "image-too-many-pixels");
        byte[] jpeg = Pictures.plain("jpg", 10, 10, Color.RED);
        int frame = text(jpeg).indexOf("\u00ff\u00c0");
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 4_001);
        refused(jpeg, "image-too-many-pixels");
        refused(Pictures.plain("png", 3_000, 2_700, Color.RED), "image-too-many-pixels");
        refused(Pictures.manyScans(Pictures.plain("jpg", 10, 10, Color.RED)), "image-unreadable");
    }

    @Test
    void what_is_cut_damaged_or_for_presses_is_refused() {
        refused(new byte[0], "empty-content");
        refused(Pictures.cut(Pictures.photograph("png", 300, 100)), "image-unreadable");
        refused(Pictures.cut(Pictures.photograph("jpg", 300, 100)), "image-unreadable");
        refused(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, "image-unreadable");
        refused("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1), "image-unreadable");
        refused(Pictures.cmyk(), "image-colors-not-supported");
    }

    @ParameterizedTest
    @CsvSource({"720, 180, 60.00mm, 15.00mm", "288, 288, 24.00mm, 24.00mm", "96, 48, 25.40mm, 12.70mm"})
    void it_is_printed_as_large_as_its_place_and_no_coarser_than_a_screen(
            int width, int height, String printedWidth, String printedHeight) {
        Logo logo = new Logo(1, PictureType.PNG, width, height, new byte[1], Instant.EPOCH);
        assertThat(logo.printedWidth()).isEqualTo(printedWidth);
        assertThat(logo.printedHeight()).isEqualTo(printedHeight);
    }
}
