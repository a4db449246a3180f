package org.orbitarium.engine.figures;

import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.SE3;
import org.orbitarium.engine.geometry.SO3;

/** Group elements as people read them: "137°", "137° mirrored", "90° about x", "97° about (0.71, 0.71, 0.00), then (2, −1.5, 1)". */
public final class ElementWords {

    private static final double NONE = 1e-9;
    private static final double ALONG = 1 - 1e-9;

    private final Texts texts;

    /** Speaks a language. */
    public ElementWords(Language language) {
        texts = Texts.of(Style.class, "words", language);
    }

    /** Returns an element in words. */
    public String of(GroupElement g) {
        return switch (g) {
            case O2 plane -> plane.mirror() ? texts.get("list", angle(plane.angleDegrees()), texts.get("mirrored"))
                    : angle(plane.angleDegrees());
            case SO3 rotation -> turn(rotation);
            case SE3 motion -> shifted(motion) ? texts.get(turned(motion.rotation()) ? "element.turned-shifted" : "element.shifted",
                    turn(motion.rotation()), triple(motion.translation())) : turn(motion.rotation());
        };
    }

    /** Returns a short name, as a rung of a ladder has room for: "identity", "x 90°", "turn 97°", "shift 2.7", "turn, shift 14". */
    public String rung(GroupElement g) {
        return switch (g) {
            case O2 plane -> of(plane);
            case SO3 rotation -> rung(rotation);
            case SE3 motion -> shifted(motion) ? texts.get(turned(motion.rotation()) ? "element.both" : "element.shift",
                    Numbers.significant(length(motion.translation()), 2)) : rung(motion.rotation());
        };
    }

    /** Returns the name of a rung of random elements. */
    public String random(int n) {
        return texts.get("element.random", n);
    }

    private String rung(SO3 rotation) {
        String axis = axis(rotation);
        String angle = angle(Math.toDegrees(rotation.angle()));
        return !turned(rotation) ? texts.get("element.identity")
                : axis.length() <= 2 ? axis + " " + angle : texts.get("element.turn", angle);
    }

    private String turn(SO3 rotation) {
        return turned(rotation) ? texts.get("element.about", angle(Math.toDegrees(rotation.angle())), axis(rotation))
                : texts.get("element.identity");
    }

    private static String axis(SO3 rotation) {
        double[] vector = rotation.rotationVector();
        double length = length(vector);
        for (int i = 0; i < 3; i++) {
            if (Math.abs(vector[i]) > ALONG * length) {
                return (vector[i] < 0 ? "−" : "") + "xyz".charAt(i);
            }
        }
        return triple(new double[] {vector[0] / length, vector[1] / length, vector[2] / length});
    }

    private static String triple(double[] vector) {
        return "(" + Numbers.significant(vector[0], 2) + ", " + Numbers.significant(vector[1], 2) + ", "
                + Numbers.significant(vector[2], 2) + ")";
    }

    private static String angle(double degrees) {
        return Numbers.degrees(degrees);
    }

    private static boolean turned(SO3 rotation) {
        return rotation.angle() > NONE;
    }

    private static boolean shifted(SE3 motion) {
        return length(motion.translation()) > NONE;
    }

    private static double length(double[] vector) {
        return Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
    }
}
