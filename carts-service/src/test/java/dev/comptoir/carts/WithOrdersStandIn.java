package dev.comptoir.carts;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Puts {@link OrdersStandIn} behind the program under test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(value = OrdersAddress.class, scope = TestResourceScope.MATCHING_RESOURCES)
public @interface WithOrdersStandIn {}
