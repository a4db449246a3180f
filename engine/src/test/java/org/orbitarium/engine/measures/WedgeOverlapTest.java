package org.orbitarium.engine.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.data.Turned;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.WedgeTie;
import org.orbitarium.engine.worlds.World;
import org.orbitarium.engine.worlds.pusht.BlockFeature;
import org.orbitarium.engine.worlds.pusht.Convention;
import org.orbitarium.engine.worlds.pusht.Order;
import org.orbitarium.engine.worlds.pusht.PushTParameters;
import org.orbitarium.engine.worlds.pusht.PushTSimulation;
import org.orbitarium.engine.worlds.pusht.PushTWorld;
import org.orbitarium.engine.worlds.pusht.Task;
import org.orbitarium.engine.worlds.pusht.Variant;
import org.orbitarium.engine.worlds.teacher.TeacherParameters;
import org.orbitarium.engine.worlds.teacher.TeacherWorld;

final class WedgeOverlapTest {

    private static final Wedge QUARTER = new Wedge(0, 90);
    private static final O2 UPRIGHT = new O2(Math.PI, true);
    private static final WedgeTie WHOLE = new WedgeTie(WedgeTie.Extent.WHOLE, null);
    private static final WedgeTie MIRRORED = new WedgeTie(WedgeTie.Extent.WHOLE, new O2(0, true));
    private static final WedgeTie PART = new WedgeTie(WedgeTie.Extent.PART, UPRIGHT);
    private static final WedgeTie NOTHING = new WedgeTie(WedgeTie.Extent.NOTHING, null);
    private static final int DRAWS = 400;
    /** Four standard deviations of a share of so many draws, and an edge of the wedge that rounding may blur. */
    private static final double MARGIN = 4 * 0.5 / Math.sqrt(DRAWS);

    @Test
    void onlyTheIdentityMapsAWedgeOfWholeStartsIntoItself() {
        assertTrue(WedgeOverlap.seen(QUARTER, WHOLE, O2.IDENTITY));
        assertTrue(WedgeOverlap.seen(QUARTER, WHOLE, O2.degrees(360)));
        assertFalse(WedgeOverlap.seen(QUARTER, WHOLE, O2.degrees(1)));
        assertTrue(WedgeOverlap.seen(Wedge.FULL, WHOLE, O2.degrees(123)));
    }

    @Test
    void aReflectionIsSeenOnlyWhereMirrorImagesAreDrawn() {
        O2 atTheMiddle = new O2(Math.toRadians(90), true);
        assertTrue(WedgeOverlap.seen(QUARTER, MIRRORED, atTheMiddle));
        assertEquals(0, WedgeOverlap.of(QUARTER, MIRRORED, new O2(0, true)), 1e-12);
        assertEquals(0, WedgeOverlap.of(QUARTER, WHOLE, atTheMiddle));
        assertEquals(0, WedgeOverlap.of(Wedge.FULL, WHOLE, atTheMiddle));
        assertEquals(0, WedgeOverlap.of(Wedge.FULL, NOTHING, atTheMiddle));
    }

    @Test
    void theOverlapOfWholeStartsFallsLinearlyAndComesBackRoundTheCircle() {
        assertEquals(0.5, WedgeOverlap.of(QUARTER, WHOLE, O2.degrees(45)), 1e-12);
        assertEquals(0.5, WedgeOverlap.of(QUARTER, WHOLE, O2.degrees(-45)), 1e-12);
        assertEquals(0.5, WedgeOverlap.of(QUARTER, WHOLE, O2.degrees(315)), 1e-12);
        assertEquals(0, WedgeOverlap.of(QUARTER, WHOLE, O2.degrees(90)), 1e-12);
        assertEquals(0, WedgeOverlap.of(QUARTER, WHOLE, O2.degrees(180)), 1e-12);
        assertEquals(190.0 / 270, WedgeOverlap.of(new Wedge(0, 270), WHOLE, O2.degrees(80)), 1e-12);
        assertEquals(100.0 / 190, WedgeOverlap.of(new Wedge(-100, 90), WHOLE, O2.degrees(90)), 1e-12);
    }

    @Test
    void aWideWedgeCanOverlapItsImageAtBothEnds() {
        assertEquals(2 * 90.0 / 270, WedgeOverlap.of(new Wedge(0, 270), WHOLE, O2.degrees(180)), 1e-12);
    }

    @Test
    void whereOnlyAPartIsTurnedNothingIsSeenBetweenTheSymmetriesOfTheRest() {
        assertEquals(1, WedgeOverlap.of(QUARTER, PART, O2.degrees(-360)), 1e-12);
        assertEquals(0, WedgeOverlap.of(QUARTER, PART, O2.degrees(1)));
        assertEquals(0, WedgeOverlap.of(Wedge.FULL, PART, O2.degrees(90)));
        assertEquals(1, WedgeOverlap.of(new Wedge(45, 135), PART, UPRIGHT), 1e-12);
        assertEquals(0.5, WedgeOverlap.of(new Wedge(0, 120), PART, UPRIGHT), 1e-12);
        assertEquals(0, WedgeOverlap.of(new Wedge(45, 135), PART, new O2(Math.toRadians(179), true)));
    }

    @Test
    void theIdentityStandsInTheMiddleOfTheWedge() {
        assertEquals(45, WedgeOverlap.dialDegrees(QUARTER, O2.IDENTITY), 1e-12);
        assertEquals(315, WedgeOverlap.dialDegrees(QUARTER, O2.degrees(270)), 1e-12);
        assertEquals(315, WedgeOverlap.dialDegrees(QUARTER, new O2(0, true)), 1e-12);
    }

    @Test
    void theOverlapOfPushTasksIsTheShareThatCouldHaveBeenDrawn() {
        for (Variant variant : Variant.values()) {
            World world = pusht(Task.PUSH, variant);
            for (Wedge wedge : List.of(QUARTER, new Wedge(20, 130), Wedge.FULL)) {
                check(world, wedge, plan -> upright(plan) && inside(wedge, direction(plan)));
            }
        }
    }

    @Test
    void theOverlapOfPoseTasksIsTheShareThatCouldHaveBeenDrawn() {
        for (Wedge wedge : List.of(QUARTER, new Wedge(20, 130), Wedge.FULL)) {
            check(pusht(Task.POSE, Variant.PAPER), wedge, plan -> along(plan) && inside(wedge, direction(plan)));
        }
    }

    @Test
    void theOverlapOfTurnedTasksIsTheShareThatCouldHaveBeenDrawn() {
        check(new Turned(pusht(Task.PUSH, Variant.PAPER)), Wedge.FULL, plan -> true);
        check(new Turned(pusht(Task.POSE, Variant.PAPER)), Wedge.FULL, WedgeOverlapTest::along);
    }

    @Test
    void theOverlapOfTheTeachersInputsIsTheShareThatCouldHaveBeenDrawn() {
        TeacherWorld world = new TeacherWorld(new TeacherParameters(4, 0, 1.5, 7, 0.001, 0));
        double[] arrangement = world.draw(new Streams(1).stream("arrangement"), new Wedge(-1e-9, 0)).start();
        for (Wedge wedge : List.of(QUARTER, new Wedge(20, 130), Wedge.FULL)) {
            check(world, wedge, plan -> turnedBy(arrangement, plan.start(), wedge));
        }
        check(new TeacherWorld(new TeacherParameters(4, 0, 0, 7, 0.3, 0)), QUARTER, plan -> true);
    }

    /** Compares what is claimed with the share of turned draws that could have been drawn, at random elements and at symmetric ones. */
    private static void check(World world, Wedge wedge, Predicate<Plan> drawable) {
        RandomStream random = new Streams(5).stream("elements");
        List<O2> elements = new ArrayList<>(List.of(O2.IDENTITY, O2.degrees(45), O2.degrees(90), UPRIGHT, new O2(0, true),
                new O2(Math.toRadians(90), true)));
        IntStream.range(0, 6).forEach(i -> elements.add(new O2(random.uniform(0, 2 * Math.PI), i % 2 == 0)));
        RandomStream stream = new Streams(6).stream("draws");
        List<Plan> drawn = IntStream.range(0, DRAWS).mapToObj(i -> world.draw(stream, wedge)).toList();
        assertTrue(drawn.stream().allMatch(drawable), "what is drawn could have been drawn");
        for (O2 g : elements) {
            double share = drawn.stream().filter(plan -> drawable.test(world.turn(g, plan))).count() / (double) DRAWS;
            assertEquals(share, WedgeOverlap.of(wedge, world.wedgeTie(), g), MARGIN, wedge + " at " + g);
        }
    }

    private static World pusht(Task task, Variant variant) {
        return new PushTWorld(new PushTParameters(task, variant, BlockFeature.LOCAL_X, Order.FIXED, Convention.RELATIVE));
    }

    /** The direction in which the goal lies, degrees. */
    private static double direction(Plan plan) {
        int goal = PushTSimulation.STATE;
        return Math.toDegrees(Math.atan2(plan.start()[goal + 5] - plan.start()[5], plan.start()[goal + 4] - plan.start()[4]));
    }

    private static boolean upright(Plan plan) {
        return apart(Math.toDegrees(plan.start()[6]), 0) < 1e-6;
    }

    private static boolean along(Plan plan) {
        return apart(Math.toDegrees(plan.start()[6]), direction(plan)) < 1e-6;
    }

    private static boolean inside(Wedge wedge, double degrees) {
        return wedge.contains(degrees) || apart(degrees, wedge.from()) < 1e-6;
    }

    /** Whether vectors are an arrangement turned by an angle of the wedge, but for their scatter. */
    private static boolean turnedBy(double[] arrangement, double[] vectors, Wedge wedge) {
        double along = 0;
        double across = 0;
        double size = 0;
        for (int i = 0; i < vectors.length; i += 2) {
            along += arrangement[i] * vectors[i] + arrangement[i + 1] * vectors[i + 1];
            across += arrangement[i] * vectors[i + 1] - arrangement[i + 1] * vectors[i];
            size += arrangement[i] * arrangement[i] + arrangement[i + 1] * arrangement[i + 1];
        }
        double degrees = Math.toDegrees(Math.atan2(across, along));
        return Math.hypot(along, across) / size > 0.99 && (inside(wedge, degrees) || apart(degrees, wedge.to()) < 0.5
                || apart(degrees, wedge.from()) < 0.5);
    }

    private static double apart(double a, double b) {
        double difference = Math.abs(a - b) % 360;
        return Math.min(difference, 360 - difference);
    }
}
