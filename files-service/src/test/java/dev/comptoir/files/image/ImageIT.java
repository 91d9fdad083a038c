package dev.comptoir.files.image;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.comptoir.contracts.calls.StoredImageAnswerV1;
import dev.comptoir.platform.security.SuitePasses;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The logo and product pictures, from the merchant to everybody. */
@QuarkusTest
@WithComptoir(database = "files")
class ImageIT {

    @ConfigProperty(name = "files.storage.directory")
    Path directory;

    @Inject
    SuitePasses passes;

    @Test
    @Proves("F-007")
    void a_logo_has_public_addresses_in_several_sizes_that_may_be_cached_for_ever() throws IOException {
        byte[] logo = picture("png", 1000, 500);
        String url = upload(logo)
                .statusCode(201)
                .body("contentType", equalTo("image/png"))
                .body("width", equalTo(1000))
                .body("height", equalTo(500))
                .body("variants.width", contains(800, 400, 200))
                .body("variants.height", contains(400, 200, 100))
                .extract()
                .path("url");
        byte[] seen = given().get(path(url))
                .then()
                .statusCode(200)
                .header("Content-Type", "image/png")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .extract()
                .asByteArray();
        assertThat(seen).isEqualTo(logo);
        String tag = given().get(path(url)).header("ETag");
        given().header("If-None-Match", tag).get(path(url)).then().statusCode(304);
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(
                given().get(path(url).replace("original", "w200")).asByteArray()));
        assertThat(small.getWidth()).isEqualTo(200);
        assertThat(small.getHeight()).isEqualTo(100);
        assertThat(small.getRGB(100, 50))
                .isEqualTo(ImageIO.read(new ByteArrayInputStream(logo)).getRGB(500, 250));
        given().get(path(url).replace("original", "w300"))
                .then()
                .statusCode(404)
                .body("code", equalTo("image-not-found"));
    }

    @Test
    void another_program_of_the_suite_stores_a_picture_with_a_pass_and_nobody_else() throws IOException {
        byte[] mug = picture("png", 300, 300);
        String url = given().header("Authorization", passes.issue(StoredImageAnswerV1.PURPOSE))
                .contentType("application/octet-stream")
                .body(mug)
                .post("/internal/images")
                .then()
                .statusCode(201)
                .extract()
                .path("url");
        assertThat(given().get(path(url)).asByteArray()).isEqualTo(mug);
        upload(mug).statusCode(201).body("url", equalTo(url));
        given().auth()
                .oauth2(Tokens.secret("files:write"))
                .contentType("application/octet-stream")
                .body(mug)
                .post("/internal/images")
                .then()
                .statusCode(403)
                .body("code", equalTo("suite-only"));
    }

    @Test
    void a_small_picture_or_one_that_moves_has_no_other_sizes() throws IOException {
        upload(picture("jpg", 150, 100)).statusCode(201).body("variants", empty());
        upload(moving(1000, 500)).statusCode(201).body("variants", empty());
    }

    @Test
    void a_gif_and_a_webp_that_stand_still_have_other_sizes_that_all_programs_show() throws IOException {
        String gif = upload(picture("gif", 900, 300))
                .statusCode(201)
                .body("contentType", equalTo("image/gif"))
                .body("variants.width", contains(800, 400, 200))
                .extract()
                .path("variants[2].url");
        given().get(path(gif)).then().statusCode(200).contentType("image/png");

        int color = 0xff000000 | ThreadLocalRandom.current().nextInt(0x1000000);
        String webp = upload(WebpSample.of(300, 100, color, false))
                .statusCode(201)
                .body("contentType", equalTo("image/webp"))
                .body("variants.width", contains(200))
                .extract()
                .path("variants[0].url");
        byte[] small = given().get(path(webp))
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .extract()
                .asByteArray();
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(small));
        assertThat(shown.getHeight()).isEqualTo(67);
        assertThat(new Color(shown.getRGB(100, 30)).getRed()).isCloseTo((color >> 16) & 0xff, within(4));
        String transparent = upload(WebpSample.of(300, 100, color & 0x7fffffff, true))
                .statusCode(201)
                .extract()
                .path("variants[0].url");
        given().get(path(transparent)).then().statusCode(200).contentType("image/png");
    }

    @Test
    void the_same_picture_is_the_same_image() throws IOException {
        byte[] picture = picture("png", 300, 200);
        String id = upload(picture).statusCode(201).extract().path("id");
        upload(picture).statusCode(201).body("id", equalTo(id));
        given().auth()
                .oauth2(Tokens.secret("files:read"))
                .get("/images")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
    }

    @Test
    void refuses_what_is_no_picture_and_keeps_nothing_of_it() throws IOException {
        long images = Database.current().count("images");
        for (String content :
                List.of("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "<html>", "%PDF-1.7")) {
            upload(content.getBytes(StandardCharsets.UTF_8))
                    .statusCode(415)
                    .body("code", equalTo("image-type-not-supported"));
        }
        byte[] bomb = picture("png", 10, 10);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        upload(bomb).statusCode(422).body("code", equalTo("image-too-many-pixels"));
        upload(Arrays.copyOf(picture("png", 900, 900), 2_000))
                .statusCode(422)
                .body("code", equalTo("image-unreadable"));
        upload(new byte[0]).statusCode(422).body("code", equalTo("empty-content"));
        upload(new byte[10 * 1024 * 1024 + 1]).statusCode(413).body("code", equalTo("content-too-large"));
        given().auth()
                .oauth2(Tokens.secret("files:read"))
                .body(new byte[1])
                .post("/images")
                .then()
                .statusCode(403);
        assertThat(Database.current().count("images")).isEqualTo(images);
        Awaitility.await().until(() -> {
            try (Stream<Path> parts = Files.list(directory.resolve("incoming"))) {
                return parts.findAny().isEmpty();
            }
        });
    }

    @Test
    void a_deleted_picture_and_its_bytes_are_gone() throws IOException {
        String url = upload(picture("png", 300, 200)).statusCode(201).extract().path("url");
        UUID id = UUID.fromString(path(url).split("/")[2]);
        Path stored = directory.resolve("contents/images/" + id + "-original.png");
        assertThat(stored).exists();
        given().auth()
                .oauth2(Tokens.secret("files:write"))
                .delete("/images/{id}", id)
                .then()
                .statusCode(204);
        given().get(path(url)).then().statusCode(404);
        Awaitility.await().until(() -> Files.notExists(stored));
    }

    private static ValidatableResponse upload(byte[] content) {
        return given().auth()
                .oauth2(Tokens.secret("files:write"))
                .contentType("application/octet-stream")
                .body(content)
                .post("/images")
                .then();
    }

    private static String path(String url) {
        return url.substring(url.indexOf("/v1/") + 3);
    }

    private static byte[] moving(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < 2; i++) {
                BufferedImage frame = ImageIO.read(new ByteArrayInputStream(picture("png", width, height)));
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            }
            writer.endWriteSequence();
        }
        writer.dispose();
        return out.toByteArray();
    }

    /** Of one colour, another at every call: no two are the same image. */
    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(ThreadLocalRandom.current().nextInt(0x1000000)));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
