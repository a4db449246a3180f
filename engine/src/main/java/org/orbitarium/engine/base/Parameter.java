package org.orbitarium.engine.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents one component of a parameter record; validation, the inspector and the handbook's tables are derived from it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {

    /** What it does, in one sentence without a full stop. */
    String doc();

    /** The default as it would be written in a scene; empty if the scene must give it, or an empty text for a {@code String}. */
    String def() default "";

    /** The unit, as in "px" or "deg"; empty if it has none. */
    String unit() default "";

    /** The least value of a number. */
    double min() default Double.NEGATIVE_INFINITY;

    /** The greatest value of a number. */
    double max() default Double.POSITIVE_INFINITY;
}
