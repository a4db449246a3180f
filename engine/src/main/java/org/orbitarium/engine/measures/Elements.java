package org.orbitarium.engine.measures;

import java.util.List;
import java.util.stream.IntStream;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.SO3;

/** Sets of elements at which to measure. */
public final class Elements {

    private Elements() {
    }

    /** Returns the element that does nothing in a space. */
    public static GroupElement identity(int dimension) {
        return rotation(dimension, 0);
    }

    /** Returns the rotation of a space by an angle in degrees: in three dimensions about the z axis, about which a wedge opens. */
    public static GroupElement rotation(int dimension, double degrees) {
        return dimension == 2 ? O2.degrees(degrees) : SO3.about(new double[] {0, 0, 1}, Math.toRadians(degrees));
    }

    /** Returns n random rotations of a space, as its Haar measure weighs them. */
    public static List<GroupElement> random(int dimension, RandomStream stream, int n) {
        return List.copyOf(dimension == 2 ? random(stream, n) : haar(stream, n));
    }

    /** Returns the rotations by these angles, in degrees. */
    public static List<O2> degrees(List<? extends Number> degrees) {
        return degrees.stream().map(value -> O2.degrees(value.doubleValue())).toList();
    }

    /** Returns n rotations that divide the circle evenly, from the identity on. */
    public static List<O2> circle(int n) {
        return IntStream.range(0, n).mapToObj(i -> O2.degrees(360.0 * i / n)).toList();
    }

    /** Returns n reflections whose axes divide the half circle evenly, the first at the x axis. */
    public static List<O2> mirrors(int n) {
        return IntStream.range(0, n).mapToObj(i -> new O2(Math.toRadians(360.0 * i / n), true)).toList();
    }

    /** Returns n rotations by angles uniform on the circle. */
    public static List<O2> random(RandomStream stream, int n) {
        return IntStream.range(0, n).mapToObj(i -> O2.rotation(stream.uniform(0, 2 * Math.PI))).toList();
    }

    /** Returns n rotations of space, drawn from Haar's measure. */
    public static List<SO3> haar(RandomStream stream, int n) {
        return IntStream.range(0, n).mapToObj(i -> SO3.haar(stream)).toList();
    }
}
