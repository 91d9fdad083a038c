package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.TestClock;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Money;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.ResourceContract;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithComptoir(database = "campaigns")
class CampaignContractIT {

    private static final AtomicLong THRESHOLD = new AtomicLong(700_000);

    @AfterEach
    void only_the_built_in_one() {
        Database.current()
                .execute("update recovery_campaigns set deleted_at = now() where not is_system and deleted_at is null");
    }

    @TestFactory
    Stream<DynamicTest> recovery_campaigns_keep_every_promise() {
        return ResourceContract.of("/recovery-campaigns")
                .scopes("campaigns:read", "campaigns:write")
                .create(CampaignContractIT::newCampaign)
                .replace(CampaignContractIT::newCampaign)
                .delete()
                .catchingUp(() -> TestClock.CLOCK.advance(Duration.ofSeconds(1)))
                .matchOptional()
                .unique()
                .promises();
    }

    private static String newCampaign() {
        return Json.write(new SaveCampaignRequest(
                "Contract",
                true,
                Money.ofMinor(THRESHOLD.incrementAndGet(), "EUR"),
                List.of(new SaveCampaignRequest.Step("PT1H", "Still there?", null, null, null, null))));
    }
}
