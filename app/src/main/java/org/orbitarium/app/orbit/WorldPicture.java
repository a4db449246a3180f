package org.orbitarium.app.orbit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.figures.ArenaBodies;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.World;
import org.orbitarium.engine.worlds.pusht.PushTWorld;
import org.orbitarium.engine.worlds.teacher.TeacherWorld;

/** How a world looks in the arena. Made once for a scene, then asked at every moment; immutable. */
public interface WorldPicture {

    /**
     * An episode at a moment.
     *
     * @param plan   at g
     * @param states that the world came through at g, one more than actions
     * @param step   control step
     * @param ahead  how many steps ahead is looked; 0 at the end
     * @param when   the step in words
     * @param said   what every model says, in the scene's order
     */
    record Moment(Plan plan, double[][] states, int step, int ahead, String when, List<Said> said) {

        /** Copies the list. */
        public Moment {
            said = List.copyOf(said);
        }
    }

    /**
     * What a model says of the steps ahead.
     *
     * @param name         of the model
     * @param role         its colour
     * @param readOut      whether a read-out drew the observations from latents
     * @param observations one a step ahead
     */
    record Said(String name, Role role, boolean readOut, List<double[]> observations) {

        /** Copies the list. */
        public Said {
            observations = List.copyOf(observations);
        }
    }

    /** Returns what stands in the arena. */
    ArenaBodies bodies(Moment moment);

    /**
     * Returns the picture of a world; null if it has none.
     *
     * @param episodes of the scene: what is drawn has one scale for all of them
     */
    static @Nullable WorldPicture of(World world, List<Plan> episodes) {
        return switch (world) {
            case PushTWorld pusht -> new PushTPicture(pusht);
            case TeacherWorld teacher -> TeacherPicture.of(teacher, episodes);
            default -> null;
        };
    }
}
