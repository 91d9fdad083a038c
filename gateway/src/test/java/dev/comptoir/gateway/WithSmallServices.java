package dev.comptoir.gateway;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Puts small real services that do as they are told behind the gateway under test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(value = SmallServices.class, scope = TestResourceScope.MATCHING_RESOURCES)
public @interface WithSmallServices {}
