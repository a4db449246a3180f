package org.orbitarium.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.pusht.PushTParameters;
import org.orbitarium.engine.worlds.pusht.PushTWorld;

final class TurnedTest {

    private static final Wedge WEDGE = new Wedge(0, 90);

    @Test
    void theBlockIsSeenAtEveryAngleWhenTurnedAndOnlyUprightOtherwise() {
        PushTWorld world = new PushTWorld(PushTParameters.PAPER);
        assertTrue(spread(Collector.collect(world, WEDGE, 200, new Streams(1))) > 0.5, "direction features point one way");
        assertTrue(spread(Collector.collect(new Turned(world), WEDGE, 200, new Streams(1))) < 0.3, "turned ones point everywhere");
    }

    @Test
    void theSameStreamsGiveTheSameTransitions() {
        PushTWorld world = new PushTWorld(PushTParameters.PAPER);
        Transitions first = Collector.collect(new Turned(world), WEDGE, 50, new Streams(1));
        Transitions again = Collector.collect(new Turned(world), WEDGE, 50, new Streams(1));
        assertEquals(first.after().at(49, 5), again.after().at(49, 5));
    }

    /** The length of the mean of the block's directions: 1 if they all agree, near 0 if they cover the circle. */
    private static double spread(Transitions transitions) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < transitions.count(); i++) {
            x += transitions.before().at(i, 6) / transitions.count();
            y += transitions.before().at(i, 7) / transitions.count();
        }
        return Math.hypot(x, y);
    }
}
