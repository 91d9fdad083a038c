package dev.comptoir.testkit;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a {@code @QuarkusTest} real servers: PostgreSQL with the program's own migrated database, Kafka with every topic,
 * SMTP, and the key for {@link Tokens}. All test classes of a module share one set and one start of the program.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(value = ComptoirServers.class, scope = TestResourceScope.MATCHING_RESOURCES)
public @interface WithComptoir {

    /** The program's database, for example {@code orders}; empty for a test without one. */
    String database();

    // Plain strings, not arrays: Quarkus compares the values of two classes by equals and would start the program anew.

    /** Where its tables are described on the class path, separated by commas; what is not there is left out. */
    String migrations() default "classpath:db/platform,classpath:db/storefront,classpath:db/migration";

    /** Topics beyond those of {@code dev.comptoir.contracts.Topics}, separated by commas. */
    String topics() default "";
}
