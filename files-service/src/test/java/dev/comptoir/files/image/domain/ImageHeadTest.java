package dev.comptoir.files.image.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageHeadTest {

    @ParameterizedTest
    @CsvSource({"png, PNG", "jpg, JPEG", "gif, GIF"})
    void reads_what_common_programs_write(String format, ImageType type) throws IOException {
        assertThat(ImageHead.read(picture(format, 300, 200))).isEqualTo(new ImageHead(type, 300, 200, 1));
    }

    @Test
    void reads_the_three_kinds_of_webp() {
        assertThat(ImageHead.read(webp("VP8 ", "000000000000009d012a2c01c800")))
                .isEqualTo(new ImageHead(ImageType.WEBP, 300, 200, 1));
        assertThat(ImageHead.read(webp("VP8L", "000000002f2bc1310000000000")))
                .isEqualTo(new ImageHead(ImageType.WEBP, 300, 200, 1));
        assertThat(ImageHead.read(webp("VP8X", "0a000000000000002b0100c70000")))
                .isEqualTo(new ImageHead(ImageType.WEBP, 300, 200, 1));
    }

    @Test
    void turns_a_jpeg_as_its_exif_wants_it() throws IOException {
        byte[] plain = picture("jpg", 300, 200);
        byte[] exif =
                HexFormat.of().parseHex("ffe1002245786966000049492a0008000000010012010300010000000600000000000000");
        assertThat(ImageHead.read(behindTheStart(plain, exif))).isEqualTo(new ImageHead(ImageType.JPEG, 200, 300, 6));
        byte[] damaged = HexFormat.of().parseHex("ffe1000c45786966000049492aff");
        assertThat(ImageHead.read(behindTheStart(plain, damaged)))
                .isEqualTo(new ImageHead(ImageType.JPEG, 300, 200, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<?xml version=\"1.0\"?><svg/>",
                "<html>",
                "%PDF-1.7",
                "BM000000000000000000000000",
                "RIFF0000WAVEfmt ",
                ""
            })
    void refuses_what_is_no_picture_of_a_known_type(String content) {
        assertCode("image-type-not-supported", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refuses_what_would_be_too_large_unpacked() throws IOException {
        byte[] bomb = picture("png", 10, 10);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        assertCode("image-too-many-pixels", bomb);
        ByteBuffer.wrap(bomb).putInt(16, 12_000).putInt(20, 12_000);
        assertCode("image-too-many-pixels", bomb);
        ByteBuffer.wrap(bomb).putInt(16, 12_001).putInt(20, 1);
        assertCode("image-too-many-pixels", bomb);
        ByteBuffer.wrap(bomb).putInt(16, -1);
        assertCode("image-unreadable", bomb);
    }

    @Test
    void refuses_a_head_that_is_cut() throws IOException {
        assertCode("image-unreadable", Arrays.copyOf(picture("png", 10, 10), 18));
        assertCode("image-unreadable", Arrays.copyOf(picture("jpg", 10, 10), 30));
        assertCode("image-unreadable", Arrays.copyOf(picture("gif", 10, 10), 7));
    }

    private static void assertCode(String code, byte[] content) {
        assertThatThrownBy(() -> ImageHead.read(content))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] webp(String kind, String rest) {
        byte[] tail = HexFormat.of().parseHex(rest);
        return ByteBuffer.allocate(16 + tail.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(100)
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(kind.getBytes(StandardCharsets.US_ASCII))
                .put(tail)
                .array();
    }

    private static byte[] behindTheStart(byte[] jpeg, byte[] segment) {
        return ByteBuffer.allocate(jpeg.length + segment.length)
                .put(jpeg, 0, 2)
                .put(segment)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
