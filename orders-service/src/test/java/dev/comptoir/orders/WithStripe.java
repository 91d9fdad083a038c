package dev.comptoir.orders;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives the program under test a payment provider: a test account of Stripe on this machine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(value = StripeStub.class, scope = TestResourceScope.MATCHING_RESOURCES)
public @interface WithStripe {}
