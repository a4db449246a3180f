package org.orbitarium.engine.runs;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.measures.Finding;
import org.orbitarium.engine.measures.Measure;
import org.orbitarium.engine.measures.Trained;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.scenes.Scene;

/** Measures trained models of one experiment: what its scene lists, and nothing else. */
public final class Measurer {

    private final Experiment experiment;
    private final SequencedMap<String, Measure.Prepared> measures = new LinkedHashMap<>();

    /** Makes the measures of the scene ready. */
    public Measurer(Experiment experiment, Progress progress) {
        this.experiment = experiment;
        for (Scene.MeasureChoice choice : experiment.scene().measures()) {
            measures.put(choice.name(), choice.create().prepare(experiment.ground(), progress));
        }
    }

    /**
     * Measures one model.
     *
     * @param inLibrary the same model, computing as the tensor library does
     * @param data      in-wedge transitions of the model's training
     */
    public SeedMeasures measure(long seed, String name, LatentModel model, LatentModel inLibrary, Transitions data,
            Progress progress) {
        Trained trained = new Trained(experiment.architecture(name), model, inLibrary, data);
        SequencedMap<String, Finding> findings = new LinkedHashMap<>();
        measures.forEach((measure, prepared) -> prepared.measure(trained, progress)
                .ifPresent(finding -> findings.put(measure, finding)));
        return new SeedMeasures(seed, name, findings);
    }
}
