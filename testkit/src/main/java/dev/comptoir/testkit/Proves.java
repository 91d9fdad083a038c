package dev.comptoir.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Claims that the test asserts the very rule of one requirement; {@code docs/requirements.md} is written from these. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Proves.All.class)
public @interface Proves {

    /** The id of the requirement, for example {@code O-092}. */
    String value();

    /** Several requirements proved by one test. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        Proves[] value();
    }
}
