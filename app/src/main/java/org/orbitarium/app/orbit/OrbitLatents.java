package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.LatentsFigure;
import org.orbitarium.engine.figures.MeterFigure;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.figures.StripsFigure;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.runs.Experiment;
import org.orbitarium.engine.worlds.World;

/** Computes what strips and meter show: of trained models latents and residuals at g, of others the outlines of what will be there. */
final class OrbitLatents {

    private OrbitLatents() {
    }

    /**
     * Returns what is shown at a moment.
     *
     * @param states    that the world comes through before g acts
     * @param actions   taken between them
     * @param residuals of every model at g; empty if nothing is trained
     */
    static LatentsFigure.Input of(OrbitRequest request, double[][] states, double[][] actions, int step,
            List<OrbitMoment.ModelResidual> residuals) {
        return request.scene().models().isEmpty() ? expected(request.scene().experiment(), request.texts())
                : new LatentsFigure.Input(strips(request, states, actions, step), meter(residuals, request.precision()));
    }

    /** Returns outlines of the shape that the models' latents will have. */
    private static LatentsFigure.Input expected(Experiment experiment, Texts texts) {
        List<StripsFigure.Latents> strips = new ArrayList<>();
        List<MeterFigure.Bar> bars = new ArrayList<>();
        experiment.architectures().forEach((name, architecture) -> {
            strips.add(StripsFigure.Latents.expected(name, Role.of(architecture.kind()), shape(architecture.representation(), texts),
                    architecture.representation().dimension(), compared(architecture, experiment.world())));
            bars.add(new MeterFigure.Bar(name, Role.of(architecture.kind()), Double.NaN, Double.NaN));
        });
        return new LatentsFigure.Input(new StripsFigure.Input(strips, StripsFigure.Detail.ALL, texts.get("orbit.untrained")),
                new MeterFigure.Input(bars));
    }

    private static StripsFigure.Compared compared(Architecture architecture, World world) {
        return architecture.representation().equals(world.observation()) ? StripsFigure.Compared.PREDICTED
                : StripsFigure.Compared.ENCODED;
    }

    private static StripsFigure.Input strips(OrbitRequest request, double[][] states, double[][] actions, int step) {
        World world = request.scene().world();
        StepTime time = request.scene().time();
        Texts texts = request.texts();
        GroupElement g = request.g();
        // after the last action nothing is predicted: the last prediction stays
        int from = Math.min(step, actions.length - 1);
        Rows x = row(world.observe(states[step]));
        Rows before = row(world.observe(states[from]));
        Rows action = row(actions[from]);
        List<StripsFigure.Latents> strips = new ArrayList<>();
        for (OrbitScene.Trained trained : request.scene().models()) {
            LatentModel model = trained.in(request.precision());
            boolean predicted = trained.readOut() == null;
            Rows ofTurned = predicted
                    ? model.predict(model.encode(world.observation().apply(g, before)), world.action().apply(g, action))
                    : model.encode(world.observation().apply(g, x));
            Rows turned = model.representation().apply(g, predicted ? model.predict(model.encode(before), action) : model.encode(x));
            String caption = texts.get(predicted ? "orbit.predicted" : "orbit.state", shape(model.representation(), texts),
                    time.words(predicted ? from : step, texts));
            strips.add(new StripsFigure.Latents(trained.name(), trained.role(), caption, model.representation().dimension(),
                    predicted ? StripsFigure.Compared.PREDICTED : StripsFigure.Compared.ENCODED, ofTurned.data(), turned.data()));
        }
        return new StripsFigure.Input(strips, StripsFigure.Detail.ALL, "");
    }

    private static MeterFigure.Input meter(List<OrbitMoment.ModelResidual> residuals, Precision precision) {
        boolean single = precision == Precision.FLOAT32;
        return new MeterFigure.Input(residuals.stream().map(residual -> new MeterFigure.Bar(residual.name(), Role.of(residual.kind()),
                single ? residual.float32() : residual.float64(), single ? residual.float64() : residual.float32())).toList());
    }

    /** Returns how latents are made up, as in "64 vectors of R²". */
    private static String shape(Representation latents, Texts texts) {
        int dimension = latents.dimension();
        return texts.get("orbit.vectors", latents.width() / dimension, dimension == 2 ? "R²" : "R³");
    }

    private static Rows row(double[] values) {
        return new Rows(1, values.length, values);
    }
}
