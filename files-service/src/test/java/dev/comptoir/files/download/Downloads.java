package dev.comptoir.files.download;

import static io.restassured.RestAssured.given;

import dev.comptoir.files.Shop;
import dev.comptoir.testkit.Database;
import io.restassured.response.ValidatableResponse;

/** Asks for parts of a download and looks at what was counted, for tests of several subjects. */
final class Downloads {

    private Downloads() {}

    static ValidatableResponse range(String link, String range) {
        return given().header("Range", range).get(link).then();
    }

    static int used(String link) {
        return (int) Database.current()
                .value("select used_downloads from entitlements where id = ?", Shop.entitlement(link));
    }
}
