package org.orbitarium.engine.worlds.teacher;

import org.orbitarium.engine.worlds.World;
import org.orbitarium.engine.worlds.WorldDescriptor;

/** Registers the synthetic teacher. */
public final class TeacherDescriptor implements WorldDescriptor<TeacherParameters> {

    /** For the service loader. */
    public TeacherDescriptor() {
    }

    @Override
    public String name() {
        return "teacher";
    }

    @Override
    public String documentation() {
        return "A frozen random network of vector neurons in the plane: the symmetry is exact, and nothing else is there to learn.";
    }

    @Override
    public Class<TeacherParameters> parameters() {
        return TeacherParameters.class;
    }

    @Override
    public World create(TeacherParameters parameters) {
        return new TeacherWorld(parameters);
    }
}
