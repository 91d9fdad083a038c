package dev.comptoir.files;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.CatchUp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Programs catch up with lists. */
@QuarkusTest
@WithComptoir(database = "files")
class CatchUpIT {

    @AutoClose
    private final EventPublisher publisher = new EventPublisher();

    @Test
    void a_licence_key_that_was_handed_out_stands_behind_one_that_was_added_after_it() {
        UUID file = Shop.readyFile("x", "");
        String keys = "/files/" + file + "/licence-keys";
        merchant().body("{\"keys\":[\"A\"]}").post(keys).then().statusCode(200);
        merchant().body("{\"keys\":[\"B\"]}").post(keys).then().statusCode(200);
        String since = read(keys).getString("items[1].updatedAt");
        assertThat(since(keys, "key", since)).containsExactly("B");
        Shop.link(publisher, file);
        assertThat(since(keys, "key", since)).containsExactly("B", "A");
    }

    @Test
    void a_content_that_was_bought_checked_or_replaced_is_a_changed_one() {
        UUID file = Shop.readyFile("one", "");
        String versions = "/files/" + file + "/versions";
        hasBeenChecked(file);
        String made = newest(versions);
        Shop.link(publisher, file);
        assertThat(newest(versions)).isGreaterThan(made);
        merchant()
                .header("If-Match", "*")
                .contentType("application/octet-stream")
                .body(new byte[] {2})
                .put("/files/{id}/content", file)
                .then()
                .statusCode(200);
        hasBeenChecked(file);
        String replaced = newest(versions);
        assertThat(since(versions, "version", replaced)).containsExactlyInAnyOrder("1", "2");
        Shop.link(publisher, file);
        String bought = newest(versions);
        assertThat(since(versions, "version", bought)).containsExactly("2");
        merchant().post("/files/{id}/integrity-check", file).then().statusCode(202);
        hasBeenChecked(file);
        assertThat(since(versions, "version", bought)).containsExactlyInAnyOrder("1", "2");
        assertThat(newest(versions)).isGreaterThan(bought);
    }

    @Test
    void pictures_stand_in_the_order_in_which_they_were_stored() throws IOException {
        String first = picture(11).getString("id");
        JsonPath second = picture(12);
        String third = picture(13).getString("id");
        assertThat(since("/images", "id", second.getString("createdAt")))
                .doesNotContain(first)
                .containsSubsequence(second.getString("id"), third);
    }

    @Test
    void another_order_and_a_time_that_is_none_are_refused() {
        UUID file = Shop.readyFile("x", "");
        for (String list : List.of("/files/" + file + "/licence-keys", "/files/" + file + "/versions", "/images")) {
            for (String wrong : List.of("updatedFrom=yesterday", "sort=number")) {
                merchant().get(list + "?" + wrong).then().statusCode(400).body("code", equalTo("invalid-request"));
            }
        }
    }

    /** The program checks contents by itself, which is a change of each, at any time. */
    private static void hasBeenChecked(UUID file) {
        Database.current().execute("update file_contents set checked_at = now() where file_guid = ?", file);
    }

    private static String newest(String versions) {
        return read(versions + "?sort=-updatedAt").getString("items[0].updatedAt");
    }

    /** One of its own, by its width and a colour. */
    private static JsonPath picture(int width) throws IOException {
        BufferedImage image = new BufferedImage(width, 10, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, UUID.randomUUID().hashCode() & 0xffffff);
        image.setRGB(2, 2, UUID.randomUUID().hashCode() & 0xffffff);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return given().auth()
                .oauth2(Tokens.all())
                .contentType("application/octet-stream")
                .body(bytes.toByteArray())
                .post("/images")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static JsonPath read(String path) {
        return merchant().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static List<String> since(String list, String name, String time) {
        return CatchUp.since(CatchUpIT::merchant, list, name, time);
    }

    private static RequestSpecification merchant() {
        return given().auth().oauth2(Tokens.all()).contentType("application/json");
    }
}
