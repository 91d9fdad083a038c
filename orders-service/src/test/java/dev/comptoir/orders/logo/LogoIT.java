package dev.comptoir.orders.logo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class LogoIT {

    private static final byte[] RED = Pictures.plain("png", 1440, 300, Color.RED);
    private static final byte[] BLUE = Pictures.plain("jpg", 200, 80, Color.BLUE);

    @BeforeEach
    @AfterEach
    void there_is_none() {
        Logos.none();
    }

    @Test
    void it_is_uploaded_seen_replaced_and_deleted_by_who_has_read_it() {
        String first = Logos.put(RED, null)
                .statusCode(200)
                .body("contentType", equalTo("image/png"))
                .body("width", equalTo(720))
                .body("height", equalTo(150))
                .extract()
                .header("ETag");
        Response seen = Logos.get();
        seen.then().statusCode(200).contentType("image/png").header("ETag", equalTo(first));
        BufferedImage kept = Pictures.read(seen.asByteArray());
        assertThat(kept.getWidth()).isEqualTo(720);
        assertThat(kept.getRGB(360, 75)).isEqualTo(Color.RED.getRGB());
        Logos.asked().header("If-None-Match", first).get(Logos.PATH).then().statusCode(304);
        Logos.put(BLUE, null).statusCode(428).body("code", equalTo("if-match-required"));
        Logos.put(RED, first).statusCode(200).header("ETag", equalTo(first));
        String second = Logos.put(BLUE, first)
                .statusCode(200)
                .body("width", equalTo(200))
                .extract()
                .header("ETag");
        assertThat(second).isNotEqualTo(first);
        Logos.put(RED, first).statusCode(412).body("code", equalTo("stale-version"));
        Logos.asked().delete(Logos.PATH).then().statusCode(428);
        Logos.asked().header("If-Match", first).delete(Logos.PATH).then().statusCode(412);
        Logos.asked().header("If-Match", second).delete(Logos.PATH).then().statusCode(204);
        Logos.get().then().statusCode(404).body("code", equalTo("logo-not-found"));
        Logos.asked().delete(Logos.PATH).then().statusCode(404).body("code", equalTo("logo-not-found"));
        Logos.put(RED, second).statusCode(412);
    }

    @Test
    void it_is_told_by_its_content_whatever_it_is_called() {
        for (String type : new String[] {"image/png", "image/jpeg", "text/plain; charset=utf-8"}) {
            Logos.asked()
                    .contentType(type)
                    .header("If-Match", "*")
                    .body(BLUE)
                    .put(Logos.PATH)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void refuses_what_is_no_picture_and_keeps_nothing_of_it() {
        long rows = Database.current().count("document_logos");
        for (String content : new String[] {
            "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "GIF89a", "%PDF-1.7", "<html>", "{}"
        }) {
            Logos.put(content.getBytes(StandardCharsets.UTF_8), null)
                    .statusCode(415)
                    .body("code", equalTo("image-type-not-supported"));
        }
        Logos.put(Pictures.bomb(), null).statusCode(422).body("code", equalTo("image-too-many-pixels"));
        Logos.put(Pictures.cut(Pictures.photograph("jpg", 300, 100)), null)
                .statusCode(422)
                .body("code", equalTo("image-unreadable"));
        Logos.put(Pictures.cmyk(), null).statusCode(422).body("code", equalTo("image-colors-not-supported"));
        Logos.put(new byte[0], null).statusCode(422).body("code", equalTo("empty-content"));
        Logos.put(new byte[1024 * 1024 + 1], null).statusCode(413).body("code", equalTo("body-too-large"));
        for (String scope : new String[] {"settings:read", "orders:write", "files:write"}) {
            given().auth()
                    .oauth2(Tokens.secret(scope))
                    .contentType("application/octet-stream")
                    .body(BLUE)
                    .put(Logos.PATH)
                    .then()
                    .statusCode(403);
        }
        given().auth()
                .oauth2(Tokens.secret("orders:read"))
                .get(Logos.PATH)
                .then()
                .statusCode(403);
        assertThat(Database.current().count("document_logos")).isEqualTo(rows);
        Logos.get().then().statusCode(404);
    }
}
