package org.orbitarium.engine.models;

import java.util.List;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.geometry.Field;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.worlds.World;

/**
 * What a world asks of a model: the shapes of what it sees and how g acts on them.
 *
 * @param observation how g acts on an observation
 * @param action      how g acts on an action
 * @param components  named blocks of an observation
 */
public record Signature(Representation observation, Representation action, List<World.Component> components) {

    /** The documentation of a choice that several models have; see {@link #requirePositions}. */
    public static final String CENTRED = "Whether the encoder sees points about their centroid, so that it does not see a translation";

    /** Copies the list. */
    public Signature {
        components = List.copyOf(components);
    }

    /** Returns the signature of a world. */
    public static Signature of(World world) {
        return new Signature(world.observation(), world.action(), world.components());
    }

    /** Returns the dimension of the space in which everything is a vector, or 1 if there are scalars among the fields. */
    public int dimension() {
        return observation.plus(action).fields().contains(Field.SCALAR) ? 1 : observation.dimension();
    }

    /** Returns the number of vectors of dimension {@link #dimension()} in an observation. */
    public int observed() {
        return observation.width() / dimension();
    }

    /** Returns the number of vectors of dimension {@link #dimension()} in an action. */
    public int acted() {
        return action.width() / dimension();
    }

    /**
     * Checks that an observation is nothing but places, so that it has a centroid.
     *
     * @param who as errors name it
     */
    public void requirePositions(String who) {
        if (!observation.fields().stream().allMatch(Field.POSITION::equals)) {
            throw new BadInputException(who, "it takes places about their centroid, and the world shows something else",
                    "Choose a world that shows points, as cloud does.");
        }
    }

    /**
     * Returns the number of the vector that a component is.
     *
     * @param who as errors name it, as in {@code models.vector-neurons.unit}
     */
    public int vector(String who, String component) {
        for (World.Component candidate : components) {
            if (candidate.name().equals(component)) {
                if (dimension() == 1 || candidate.width() != dimension() || candidate.from() % dimension() != 0) {
                    throw new BadInputException(who, "'" + component + "' is not one vector", "Name a component that is a direction.");
                }
                return candidate.from() / dimension();
            }
        }
        throw new BadInputException(who, "the world has no component '" + component + "'",
                "Its components are " + components.stream().map(World.Component::name).toList() + ".");
    }
}
