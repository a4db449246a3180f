package org.orbitarium.engine.measures.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.World;
import org.orbitarium.engine.worlds.teacher.TeacherParameters;
import org.orbitarium.engine.worlds.teacher.TeacherWorld;

/** From which starts models are rolled out. */
final class StartsTest {

    private static final World TEACHER = new TeacherWorld(new TeacherParameters(8, 0, 1.5, 7, 0.3, 0.05));
    private static final List<Plan> EPISODES = IntStream.range(0, 20)
            .mapToObj(i -> TEACHER.draw(new Streams(0).stream("plan/" + i), Wedge.FULL)).toList();

    /** The teacher with a wall: a step that ends beyond it does not keep clear. */
    private static World walled(double wall) {
        return (World) Proxy.newProxyInstance(World.class.getClassLoader(), new Class<?>[] {World.class}, (proxy, method, values) ->
                method.getName().equals("clear") ? ((double[]) values[1])[0] < wall : method.invoke(TEACHER, values));
    }

    @Test
    void theFirstOfTheEpisodesAreTakenEachWithItsOwnAction() {
        Starts starts = Starts.of(TEACHER, EPISODES, List.of(1, 5), 3);
        assertEquals(3, starts.plans().size());
        for (int i = 0; i < 3; i++) {
            assertEquals(EPISODES.get(i).start(), starts.plans().get(i).start());
            assertEquals(5, starts.plans().get(i).actions().length);
            for (double[] action : starts.plans().get(i).actions()) {
                assertEquals(EPISODES.get(i).actions()[0], action);
            }
        }
    }

    @Test
    void aStartThatMeetsAWallOnTheWayIsLeftOut() {
        World world = walled(0);
        Starts starts = Starts.of(world, EPISODES, List.of(8), 100);
        assertTrue(starts.plans().size() > 2 && starts.plans().size() < 18, starts.plans().size() + " of 20");
        for (Plan plan : starts.plans()) {
            double[][] states = plan.simulate(TEACHER);
            for (int t = 1; t <= 8; t++) {
                assertTrue(states[t][0] < 0);
            }
        }
    }

    @Test
    void whereNoneKeepsClearTheMeasureSaysSo() {
        BadInputException refused = assertThrows(BadInputException.class, () -> Starts.of(walled(-1e9), EPISODES, List.of(1, 256), 100));
        assertTrue(refused.getMessage().contains("rollout.horizons") && refused.getMessage().contains("256 steps"), refused.getMessage());
    }
}
