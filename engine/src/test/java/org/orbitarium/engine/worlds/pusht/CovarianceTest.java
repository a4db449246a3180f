package org.orbitarium.engine.worlds.pusht;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.worlds.Plan;

/** The fixed order turns with the arena; the limits are those of the orbit residual that the handbook states. */
final class CovarianceTest {

    private static final double LIMIT = 1e-10;
    private static final Streams STREAMS = new Streams(2026);

    @ParameterizedTest
    @EnumSource
    void aThousandInteriorEpisodesTurnWithTheArena(Convention convention) {
        PushTWorld world = world(Order.FIXED, convention);
        List<Plan> plans = InteriorEpisodes.draw(world(Order.FIXED, Convention.RELATIVE), 1000, STREAMS);
        int contacts = 0;
        double worst = 0;
        for (int i = 0; i < plans.size(); i++) {
            Plan plan = convention == Convention.RELATIVE ? plans.get(i) : InteriorEpisodes.absolute(plans.get(i));
            Orbit orbit = Orbit.of(world, plan, InteriorEpisodes.element(STREAMS, i));
            worst = Math.max(worst, orbit.residual());
            contacts += orbit.pairs() > 0 ? 1 : 0;
        }
        assertTrue(contacts > 700, "episodes with contacts: " + contacts);
        assertTrue(worst <= LIMIT, "worst residual " + worst);
    }

    @ParameterizedTest
    @EnumSource
    void episodesThatTouchBothBoxesAtOnceTurnWithTheArena(Convention convention) {
        PushTWorld world = world(Order.FIXED, convention);
        List<Plan> plans = InteriorEpisodes.drawNotch(world(Order.FIXED, Convention.RELATIVE), 250, STREAMS);
        for (int i = 0; i < plans.size(); i++) {
            Plan plan = convention == Convention.RELATIVE ? plans.get(i) : InteriorEpisodes.absolute(plans.get(i));
            Orbit orbit = Orbit.of(world, plan, InteriorEpisodes.element(STREAMS, i));
            assertEquals(2, orbit.pairs());
            assertTrue(orbit.residual() <= LIMIT, "episode " + i + ": " + orbit.residual());
        }
    }

    @Test
    void aMirrorOfTheWrongSignIsNotASymmetry() {
        PushTWorld world = world(Order.FIXED, Convention.RELATIVE);
        O2 mirror = new O2(0.4, true);
        double worst = 0;
        for (Plan plan : InteriorEpisodes.draw(world, 20, STREAMS)) {
            Plan turned = world.turn(mirror, plan);
            // the block's angle as a plain vector (cos θ, sin θ) would be mirrored: half a turn off
            double[] start = turned.start().clone();
            start[6] -= Math.PI;
            start[13] -= Math.PI;
            PushTSimulation a = world.start(plan.start());
            PushTSimulation b = world.start(start);
            for (int t = 0; t < plan.actions().length; t++) {
                a.step(plan.actions()[t]);
                b.step(turned.actions()[t]);
            }
            worst = Math.max(worst, Math.abs(world.turnState(mirror, a.state())[4] - b.state()[4]));
        }
        assertTrue(worst > 10, "worst " + worst);
    }

    @Test
    void upstreamsOrderDoesNotTurnWithTheArenaWhenTheAgentStartsInsideTheT() {
        int left = 0;
        PushTWorld fixed = world(Order.FIXED, Convention.RELATIVE);
        PushTWorld upstream = world(Order.UPSTREAM, Convention.RELATIVE);
        List<Plan> plans = InteriorEpisodes.drawInside(fixed, 100, STREAMS);
        for (int i = 0; i < plans.size(); i++) {
            O2 g = InteriorEpisodes.element(STREAMS, i);
            assertTrue(Orbit.of(fixed, plans.get(i), g).residual() <= LIMIT);
            left += Orbit.of(upstream, plans.get(i), g).residual() > 1e-6 ? 1 : 0;
        }
        assertTrue(left > 5, "episodes that left the orbit: " + left);
    }

    @Test
    void bothOrdersAgreeOnSingleContactsInTheInterior() {
        int compared = 0;
        PushTWorld fixed = world(Order.FIXED, Convention.RELATIVE);
        PushTWorld upstream = world(Order.UPSTREAM, Convention.RELATIVE);
        for (Plan plan : InteriorEpisodes.draw(fixed, 200, STREAMS)) {
            Orbit orbit = Orbit.of(fixed, plan, O2.IDENTITY);
            if (orbit.pairs() == 1) {
                double[][] a = plan.simulate(fixed);
                double[][] b = plan.simulate(upstream);
                for (int t = 0; t < a.length; t++) {
                    assertTrue(InteriorEpisodes.residual(a[t], b[t]) <= LIMIT);
                }
                compared++;
            }
        }
        assertTrue(compared > 50, "episodes with one contact at a time: " + compared);
    }

    @Test
    void aWallBreaksTheSymmetry() {
        PushTWorld world = world(Order.FIXED, Convention.RELATIVE);
        double[] state = {255.5, 150, 0, 0, 255.5, 200, 0};
        double[] start = Arrays.copyOf(state, PushTWorld.START);
        System.arraycopy(state, 0, start, 7, 7);
        double[][] actions = new double[30][];
        Arrays.fill(actions, new double[] {0, 1});
        Orbit orbit = Orbit.of(world, new Plan(start, actions), O2.degrees(37));
        assertTrue(orbit.wall());
        assertTrue(orbit.residual() > 1, "residual " + orbit.residual());
        // a quarter turn maps the square onto itself
        assertTrue(Orbit.of(world, new Plan(start, actions), O2.degrees(90)).residual() < 1e-6);
    }

    private static PushTWorld world(Order order, Convention convention) {
        return new PushTWorld(new PushTParameters(Task.PUSH, Variant.CLEAN, BlockFeature.STEM, order, convention));
    }
}
