package dev.comptoir.campaigns.emailtemplate;

import dev.comptoir.campaigns.TestClock;
import dev.comptoir.json.Json;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.ResourceContract;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithComptoir(database = "campaigns")
class RecoveryTemplateContractIT {

    @TestFactory
    Stream<DynamicTest> recovery_email_templates_keep_every_promise() {
        return ResourceContract.of("/recovery-email-templates")
                .scopes("campaigns:read", "campaigns:write")
                .create(RecoveryTemplateContractIT::newTemplate)
                .replace(RecoveryTemplateContractIT::newTemplate)
                .delete()
                .catchingUp(() -> TestClock.CLOCK.advance(Duration.ofSeconds(1)))
                .unique()
                .promises();
    }

    private static String newTemplate() {
        return Json.write(new SaveRecoveryEmailTemplateRequest(
                "Contract " + UUID.randomUUID(),
                List.of(new RecoveryEmailTexts("en", "Still there?", "", "{{ greeting }}", null))));
    }
}
