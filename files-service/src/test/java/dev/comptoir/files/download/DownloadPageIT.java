package dev.comptoir.files.download;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.comptoir.files.Shop;
import dev.comptoir.files.download.domain.DownloadRule;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Where the links of mails lead. */
@QuarkusTest
@WithComptoir(database = "files")
class DownloadPageIT {

    private final UUID orderId = UUID.randomUUID();
    private final String email = orderId + "@example.test";

    @AutoClose
    private final EventPublisher publisher = new EventPublisher();

    @Test
    void programs_that_open_the_mails_link_count_nothing_and_the_buyer_presses_a_button() {
        String page = page("fr", Shop.readyFile("0123456789", "\"maxDownloadsPerOrder\":1"));
        for (int i = 0; i < 10; i++) {
            given().header("User-Agent", "MailScanner").get(page).then().statusCode(200);
        }
        assertThat(used()).isZero();
        String html = given().get(page)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/html;charset=UTF-8"))
                .header("Cache-Control", "private, no-store")
                .header("Content-Security-Policy", containsString("form-action 'self'"))
                .body(containsString("lang=\"fr\""))
                .body(containsString("Télécharger (10\u00a0octets)"))
                .body(containsString("Téléchargements restants : 1."))
                .extract()
                .asString();
        Matcher action = Pattern.compile("<form method=\"get\" action=\"\\.\\./([^\"]+)\">")
                .matcher(html);
        assertThat(action.find()).isTrue();
        given().get("/downloads/" + action.group(1)).then().statusCode(200).body(equalTo("0123456789"));
        assertThat(used()).isEqualTo(1);
        given().header("Accept-Language", "en").get(page).then().body(containsString("Downloads left: 0."));
        for (int again = 0; again < DownloadRule.RESTARTS; again++) {
            given().get("/downloads/" + action.group(1)).then().statusCode(200);
        }
        given().get(page).then().statusCode(410).body(not(containsString("<form")));
    }

    @Test
    void a_link_that_gives_nothing_says_why_in_the_readers_language() {
        String page = page("en", Shop.readyFile("x", "\"accessExpiryDays\":1"));
        Database.current()
                .execute(
                        "update entitlements set expires_at = now() - interval '1 second' where order_id = ?", orderId);
        given().header("Accept-Language", "fr")
                .get(page)
                .then()
                .statusCode(410)
                .contentType("text/html")
                .body(containsString("Ce téléchargement a expiré."))
                .body(not(containsString("<form")));
        given().get("/downloads/forged/page")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("This link is not complete or not ours."));
    }

    @Test
    void a_name_cannot_act_on_the_page() {
        UUID file = Shop.file("<img src=x onerror=alert(1)>.txt", "");
        Shop.upload(file, new byte[1]).statusCode(200);
        given().get(page("en", file))
                .then()
                .statusCode(200)
                .body(containsString("&lt;img src=x onerror=alert(1)&gt;.txt"));
    }

    private String page(String locale, UUID file) {
        publisher.publish(Shop.paid(orderId, 2, email, locale, Shop.line(file)));
        String text = MailSeam.awaitMailsTo(email, 1).getFirst().text();
        Matcher link = Pattern.compile("https?://\\S+/v1/downloads/\\S+/page").matcher(text);
        assertThat(link.find()).as("a link to the page in %s", text).isTrue();
        return Shop.path(link.group());
    }

    private int used() {
        return (int) Database.current().value("select used_downloads from entitlements where order_id = ?", orderId);
    }
}
