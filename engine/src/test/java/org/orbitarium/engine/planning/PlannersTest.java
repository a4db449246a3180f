package org.orbitarium.engine.planning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.geometry.SO3;

/** Planners on a point that every action moves: from 0 along the sum of the actions to a goal. */
final class PlannersTest {

    private static final int HORIZON = 5;

    private static Map<String, Planner> planners(Noise noise, boolean warm) {
        Map<String, Planner> planners = new TreeMap<>();
        planners.put("cem", new CrossEntropy().create(new CrossEntropy.Parameters(HORIZON, 200, 8, 20, 0.8, noise, 0.3, warm, true)));
        planners.put("mppi", new PathIntegral().create(new PathIntegral.Parameters(HORIZON, 200, 12, 0.3, 0.01, noise, 0.3, warm)));
        planners.put("gradient", new Descent().create(new Descent.Parameters(HORIZON, 20, 1, 8, 0.01, noise, 0, 0.8, 20, warm)));
        return planners;
    }

    /** |Σ a − goal|² and a tenth of the squared length of the actions. */
    private static Foresight towards(double... goal) {
        return new Foresight() {
            @Override
            public double[] costs(Rows plans) {
                double[] costs = new double[plans.count()];
                for (int i = 0; i < costs.length; i++) {
                    double[] sum = new double[goal.length];
                    for (int k = 0; k < plans.width(); k++) {
                        sum[k % goal.length] += plans.at(i, k);
                        costs[i] += 0.1 * plans.at(i, k) * plans.at(i, k);
                    }
                    for (int axis = 0; axis < goal.length; axis++) {
                        costs[i] += (sum[axis] - goal[axis]) * (sum[axis] - goal[axis]);
                    }
                }
                return costs;
            }

            @Override
            public Rows path(double[] plan) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static Question question(Representation action, double[] goal, @Nullable GroupElement told, RandomStream stream) {
        return new Question(towards(goal), action, StateFrame.of(action, goal), told, null, stream);
    }

    private static Question plane(double[] goal, long seed) {
        return question(Representation.vectors(2, 1), goal, null, new Streams(seed).stream("noise"));
    }

    @ParameterizedTest
    @EnumSource(Noise.class)
    void everyPlannerReachesWhatItCanReach(Noise noise) {
        double[] goal = {1.2, -0.7};
        planners(noise, false).forEach((name, planner) -> {
            Question asked = question(Representation.vectors(2, 1), goal, O2.degrees(0), new Streams(1).stream(name));
            double[] plan = planner.decide(asked).plan();
            double[] sum = new double[2];
            for (int k = 0; k < plan.length; k++) {
                sum[k % 2] += plan[k];
            }
            assertArrayEquals(goal, sum, 0.2, name);
            assertEquals(HORIZON, planner.horizon());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void plansTurnWithTheWorldForAPlannerThatIsNotToldByHowMuch(long seed) {
        RandomStream stream = new Streams(seed).stream("elements");
        for (int d : new int[] {2, 3}) {
            Representation action = Representation.vectors(d, 1);
            GroupElement g = d == 2 ? O2.rotation(stream.uniform(0, 2 * Math.PI)) : SO3.haar(stream);
            double[] goal = new double[d];
            for (int i = 0; i < d; i++) {
                goal[i] = stream.nextGaussian();
            }
            Map<String, Double> apart = new TreeMap<>();
            for (Noise noise : Noise.values()) {
                planners(noise, false).forEach((name, planner) ->
                        apart.merge(noise + " " + name, apart(planner, action, goal, g), Math::max));
            }
            apart.forEach((who, distance) -> {
                // in the plane one vector gives both axes; in space a single one leaves the others to the world
                boolean turns = who.startsWith(Noise.TOLD.name()) || (who.startsWith(Noise.FRAME.name()) && action.width() == 2);
                // one that goes down from where it is may have met no noise
                boolean parts = !turns && !who.endsWith("gradient");
                assertTrue(turns ? distance < 1e-9 : !parts || distance > 1e-6, who + " " + distance);
            });
        }
    }

    private static double apart(Planner planner, Representation action, double[] goal, GroupElement g) {
        double[] here = planner.decide(question(action, goal, null, new Streams(7).stream("noise"))).plan();
        double[] there = planner.decide(question(action, action.apply(g, goal), g, new Streams(7).stream("noise"))).plan();
        double greatest = 0;
        int d = action.width();
        for (int at = 0; at < here.length; at += d) {
            double[] turned = action.apply(g, Arrays.copyOfRange(here, at, at + d));
            for (int i = 0; i < d; i++) {
                greatest = Math.max(greatest, Math.abs(turned[i] - there[at + i]));
            }
        }
        return greatest;
    }

    @Test
    void theSameQuestionHasTheSameAnswerAndActionsStayInTheirBound() {
        double[] far = {40, 30};
        for (Noise noise : Noise.values()) {
            planners(noise, false).forEach((name, planner) -> {
                double[] first = planner.decide(plane(far, 3)).plan();
                double[] again = planner.decide(plane(far, 3)).plan();
                assertArrayEquals(first, again);
                for (int k = 0; k < first.length; k += 2) {
                    double length = noise == Noise.BOX ? Math.max(Math.abs(first[k]), Math.abs(first[k + 1]))
                            : Math.hypot(first[k], first[k + 1]);
                    assertTrue(length <= 1 + 1e-12, name + " " + noise + " " + length);
                }
            });
        }
    }

    @Test
    void aWarmStartBeginsWithTheLastPlan() {
        double[] goal = {0.5, 0.5};
        double[] last = new double[2 * HORIZON];
        Arrays.fill(last, 0.1);
        Planner still = new CrossEntropy().create(new CrossEntropy.Parameters(HORIZON, 2, 1, 1, 1e-3, Noise.FRAME, 0, true, true));
        Planner cold = new CrossEntropy().create(new CrossEntropy.Parameters(HORIZON, 2, 1, 1, 1e-3, Noise.FRAME, 0, false, true));
        Representation action = Representation.vectors(2, 1);
        Question asked = new Question(towards(goal), action, StateFrame.of(action, goal), null, last, new Streams(1).stream("n"));
        assertArrayEquals(last, still.decide(asked).plan(), 0.02);
        assertArrayEquals(new double[2 * HORIZON], cold.decide(
                new Question(towards(goal), action, StateFrame.of(action, goal), null, last, new Streams(1).stream("n"))).plan(), 0.02);
    }

    @Test
    void equalCostsKeepTheirOrderAndWhatIsNoNumberComesLast() {
        assertArrayEquals(new int[] {3, 0, 2, 1, 4}, Actions.ranked(new double[] {1, Double.NaN, 1, -2, Double.POSITIVE_INFINITY}));
    }

    @Test
    void moreElitesThanSamplesAreRefused() {
        BadInputException refused = assertThrows(BadInputException.class,
                () -> new CrossEntropy.Parameters(5, 10, 1, 11, 0.8, Noise.FRAME, 0, false, false));
        assertTrue(Objects.requireNonNull(refused.getMessage()).contains("11 of 10"), refused.getMessage());
    }

    @Test
    void candidatesComeBestFirst() {
        planners(Noise.FRAME, false).values().forEach(planner -> {
            Decision decision = planner.decide(plane(new double[] {1, 0}, 1));
            double[] costs = decision.costs();
            for (int i = 1; i < costs.length; i++) {
                assertTrue(costs[i - 1] <= costs[i]);
            }
            assertArrayEquals(towards(1, 0).costs(decision.candidates()), costs);
        });
        assertEquals(List.of("cem", "gradient", "mppi"), List.copyOf(planners(Noise.BOX, true).keySet()));
    }
}
