package dev.comptoir.orders;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives the program under test a payment program of the merchant's own, on this machine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(value = PaymentProgramStub.class, scope = TestResourceScope.MATCHING_RESOURCES)
public @interface WithPaymentProgram {}
