package org.orbitarium.engine.worlds.pusht;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values measured with Chipmunk 7.0.3. */
final class GoldenValuesTest {

    private static final double DIGITS = 1e-11;

    @Test
    void theAgentApproachesItsTargetUnderPdControl() {
        Agent agent = new Agent(100, 100);
        double[][] expected = {{129.567178591344, 114.783589295672}, {161.591094153335, 130.795547076668},
            {180.761858455528, 140.380929227764}};
        for (double[] point : expected) {
            agent.follow(200, 150);
            assertEquals(point[0], agent.x, DIGITS);
            assertEquals(point[1], agent.y, DIGITS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPushThroughTheCentreDoesNotTurnTheBlock(Order order) {
        PushTSimulation simulation = start(order, 256, 200, 256, 256, 0);
        double[] expected = {256, 256, 270.495198196506, 290.892642223651, 310.212036203206, 331.060292125474, 351.673491368492,
            372.161771874740};
        for (double y : expected) {
            simulation.step(new double[] {0, 0.5});
            assertEquals(y, simulation.state()[5], DIGITS);
            assertEquals(0, simulation.state()[6], 1e-13);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOffsetPushTurnsTheBlock(Order order) {
        PushTSimulation simulation = start(order, 300, 210, 256, 256, 0);
        for (int step = 1; step <= 8; step++) {
            simulation.step(new double[] {0, 0.5});
            switch (step) {
                case 3 -> assertBlock(simulation, 263.712067230179, 273.029892934457, 0.208766054342879);
                case 5 -> assertBlock(simulation, 266.286399561836, 304.699521253774, 0.507338379951764);
                case 8 -> assertBlock(simulation, 259.349195306176, 340.616460977401, 0.892200601306137);
                default -> { }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theInteriorProbeComesOutAsPublished(Order order) {
        PushTSimulation simulation = start(order, 300, 256, 256, 256, 0.3);
        assertBlock(simulation, 256.022435069510, 256.083523249127, 0.301024796810086);
        double[][] actions = {{0, 0.6}, {0, 0.6}, {0.5, 0}, {-0.5, 0.2}, {0, -0.5}, {0.4, 0}};
        for (int t = 0; t < actions.length; t++) {
            simulation.step(actions[t]);
            if (t == 2) {
                assertBlock(simulation, 258.305934794961, 287.053936417510, 0.661621372772983);
            }
        }
        assertBlock(simulation, 258.167915804884, 291.385029304945, 0.720067964851527);
    }

    @Test
    void theLegacyResetTurnsTheBlockAboutItsCentreOfGravity() {
        double[] request = {0, 10, 0, 0, 20, 30, 1.0};
        PushTSimulation simulation = PushTSimulation.reset(Convention.ABSOLUTE, Order.UPSTREAM, request, request);
        // the published values are float32
        assertEquals(57.866196, simulation.state()[4], 4e-6);
        assertEquals(50.686398, simulation.state()[5], 4e-6);
    }

    /** Both the goal and the start are set to the same state, as the probes were. */
    private static PushTSimulation start(Order order, double agentX, double agentY, double x, double y, double angle) {
        double[] state = {agentX, agentY, 0, 0, x, y, angle};
        return PushTSimulation.reset(Convention.RELATIVE, order, state, state);
    }

    private static void assertBlock(PushTSimulation simulation, double x, double y, double angle) {
        double[] state = simulation.state();
        assertArrayEquals(new double[] {x, y, angle}, new double[] {state[4], state[5], state[6]}, DIGITS);
    }
}
