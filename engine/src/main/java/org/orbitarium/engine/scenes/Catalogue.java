package org.orbitarium.engine.scenes;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.orbitarium.engine.base.Descriptor;
import org.orbitarium.engine.measures.MeasureDescriptor;
import org.orbitarium.engine.models.ModelDescriptor;
import org.orbitarium.engine.planning.PlannerDescriptor;
import org.orbitarium.engine.worlds.WorldDescriptor;

/**
 * What a scene can ask for.
 *
 * @param worlds   by name
 * @param models   by name
 * @param measures by name
 * @param planners by name
 */
public record Catalogue(List<WorldDescriptor<?>> worlds, List<ModelDescriptor<?>> models, List<MeasureDescriptor<?>> measures,
        List<PlannerDescriptor<?>> planners) {

    /** Sorts by name. */
    public Catalogue {
        worlds = worlds.stream().sorted(Comparator.comparing(Descriptor::name)).toList();
        models = models.stream().sorted(Comparator.comparing(Descriptor::name)).toList();
        measures = measures.stream().sorted(Comparator.comparing(Descriptor::name)).toList();
        planners = planners.stream().sorted(Comparator.comparing(Descriptor::name)).toList();
    }

    /** Returns everything that registered through {@link ServiceLoader}. */
    public static Catalogue installed() {
        return new Catalogue(
                ServiceLoader.load(WorldDescriptor.class).stream().<WorldDescriptor<?>>map(ServiceLoader.Provider::get).toList(),
                ServiceLoader.load(ModelDescriptor.class).stream().<ModelDescriptor<?>>map(ServiceLoader.Provider::get).toList(),
                ServiceLoader.load(MeasureDescriptor.class).stream().<MeasureDescriptor<?>>map(ServiceLoader.Provider::get).toList(),
                ServiceLoader.load(PlannerDescriptor.class).stream().<PlannerDescriptor<?>>map(ServiceLoader.Provider::get).toList());
    }
}
