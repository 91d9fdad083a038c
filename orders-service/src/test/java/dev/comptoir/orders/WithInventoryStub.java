package dev.comptoir.orders;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Puts a stand-in for inventory-service behind the program under test; see {@link InventoryStub} for what it answers. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(value = InventoryStub.class, scope = TestResourceScope.MATCHING_RESOURCES)
public @interface WithInventoryStub {}
