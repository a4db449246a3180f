package org.orbitarium.engine.measures.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Parameter;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.measures.BinText;
import org.orbitarium.engine.measures.Elements;
import org.orbitarium.engine.measures.Ground;
import org.orbitarium.engine.measures.Measure;
import org.orbitarium.engine.measures.MeasureDescriptor;
import org.orbitarium.engine.measures.Quantity;
import org.orbitarium.engine.measures.Trained;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.planning.ModelOutlook;
import org.orbitarium.engine.planning.Outlook;
import org.orbitarium.engine.planning.Reader;
import org.orbitarium.engine.planning.SimulatorOutlook;
import org.orbitarium.engine.planning.Steering;
import org.orbitarium.engine.worlds.GoalWorld;

/** Registers closed loops: how well a planner with each model brings tasks to their goals, as drawn and turned. */
public final class ControlMeasure implements MeasureDescriptor<ControlMeasure.Parameters> {

    /** Tasks that end further apart than this, in degrees, are looked into. */
    static final double BOUND = 1e-6;

    /**
     * What a scene can choose.
     *
     * @param tasks    paired over elements and controllers
     * @param elements that turn them
     * @param taskSeed of the tasks and of the planner's noise
     */
    public record Parameters(
            @Parameter(doc = "Tasks, the same for every controller and at every element", def = "48", min = 2, max = 10_000) int tasks,
            @Parameter(doc = "Elements that turn every task, besides the one that turns nothing; in space haar:4 for four random rotations",
                    def = "['90deg', '150deg', '210deg', '270deg']") List<String> elements,
            @Parameter(doc = "Seed of the tasks and of the planner's noise, the same for every run", def = "123") long taskSeed) {

        /** What a scene tries that does not say it. */
        public static final Parameters DEFAULT = new Parameters(48, List.of("90deg", "150deg", "210deg", "270deg"), 123);

        /** Checks that something is turned. */
        public Parameters {
            elements = List.copyOf(elements);
            if (elements.isEmpty()) {
                throw new BadInputException("elements", "there is none", "Write them as ['90deg', '150deg', '210deg', '270deg'].");
            }
        }
    }

    @Override
    public String name() {
        return "control";
    }

    @Override
    public String documentation() {
        return "Closed loops: paired tasks as drawn and turned, with nobody acting, with the true world as the model, and with each model";
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(
                new Quantity(ControlFinding.RATIO, false, "error of the best pose, mean over turned tasks / mean as drawn"),
                new Quantity(ControlFinding.DIFFERENCE, true, "greatest change of a task's angle error when it is turned, degrees"),
                new Quantity(ControlFinding.SEEN, true,
                        "mean error of the best pose as drawn: degrees, or a length where only places count"),
                new Quantity(ControlFinding.UNSEEN, true, "the same of turned tasks"),
                new Quantity(ControlFinding.SUCCESS_SEEN, false, "share of the tasks that are solved as drawn"),
                new Quantity(ControlFinding.SUCCESS, false, "share of the turned tasks that are solved"));
    }

    @Override
    public Measure create(Parameters parameters) {
        return (ground, progress) -> prepare(parameters, ground, progress);
    }

    private static Measure.Prepared prepare(Parameters parameters, Ground ground, Progress progress) {
        if (!(ground.world() instanceof GoalWorld world)) {
            throw new BadInputException("measures.control", "nothing can be brought to a goal in this world",
                    "Choose a world with goals, as pusht or cloud.");
        }
        Steering steering = ground.steering();
        if (steering == null) {
            throw new BadInputException("measures.control", "the scene has no planner", "Add 'planner: {name: cem}'.");
        }
        ControlTrial trial = trial(parameters, world, steering, ground);
        Attempts nothing = trial.idle(progress);
        Attempts simulator = trial.attempts(new SimulatorOutlook(world, steering.settings().cost()), progress);
        return (trained, watching) -> {
            Attempts attempts = trial.attempts(outlook(world, steering, trained), watching);
            return Optional.of(new ControlFinding(trial, nothing, simulator, attempts, Parting.of(trial, attempts, BOUND)));
        };
    }

    /** Draws the tasks of a scene. */
    public static ControlTrial trial(Parameters parameters, GoalWorld world, Steering steering, Ground ground) {
        Streams streams = new Streams(parameters.taskSeed).within("control");
        List<GroupElement> elements = new ArrayList<>(List.of(Elements.identity(ground.dimension())));
        parameters.elements.forEach(text ->
                elements.addAll(BinText.read("measures.control.elements", ground.dimension(), text, streams).elements()));
        return ControlTrial.draw(world, steering, elements, parameters.tasks, ground.wedge(), streams);
    }

    /** Returns what a planner sees of a trained model, in float64. */
    public static Outlook outlook(GoalWorld world, Steering steering, Trained trained) {
        LatentModel model = trained.model().in(Precision.FLOAT64);
        if (trained.architecture().explicit()) {
            return ModelOutlook.explicit(world, model, steering.settings().cost());
        }
        return new ModelOutlook(world, model, steering.settings().cost(), Reader.fit(trained.architecture(), model, world, trained.data()),
                steering.settings().latent());
    }
}
