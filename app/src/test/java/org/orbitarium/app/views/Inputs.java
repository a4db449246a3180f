package org.orbitarium.app.views;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.figures.ArenaFigure;
import org.orbitarium.engine.figures.CurveFigure;
import org.orbitarium.engine.figures.DialFigure;
import org.orbitarium.engine.figures.LatentsFigure;
import org.orbitarium.engine.figures.MeterFigure;
import org.orbitarium.engine.figures.OrbitCurve;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.figures.StripsFigure;
import org.orbitarium.engine.figures.TeeBodies;
import org.orbitarium.engine.worlds.Wedge;

/** Made-up inputs; they show form, not results. */
final class Inputs {

    private Inputs() {
    }

    static DialFigure.Input dial(double angle) {
        double[] degrees = new double[72];
        double[] flat = new double[72];
        double[] mean = new double[72];
        double[] low = new double[72];
        double[] high = new double[72];
        for (int i = 0; i < 72; i++) {
            degrees[i] = 5 * i;
            flat[i] = 0.25;
            mean[i] = 4 - 3 * Math.cos(Math.toRadians(degrees[i] - 45));
            low[i] = 0.8 * mean[i];
            high[i] = 1.2 * mean[i];
        }
        return new DialFigure.Input("relMSE", List.of(OrbitCurve.of("Equivariant", Role.EQUIVARIANT, degrees, flat),
                new OrbitCurve("Baseline", Role.BASELINE, degrees, mean, low, high)), new Wedge(0, 90), angle, false, List.of(), "",
                        false, "");
    }

    static ArenaFigure.Input arena(double angle) {
        double turn = Math.toRadians(angle);
        List<TeeBodies.Pose> truth = new ArrayList<>();
        List<TeeBodies.Pose> wrong = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            truth.add(pose(turn, 4 * i, 0.02 * i));
            wrong.add(pose(turn, 9 * i, -0.04 * i));
        }
        TeeBodies bodies = new TeeBodies(512, pose(turn, 0, 0), "0.4 s", pose(turn, 60, 0.5), 330, 200, List.of(-40.0, 30.0),
                List.of(new TeeBodies.Future("Truth", Role.TRUTH, truth, false),
                        new TeeBodies.Future("Equivariant", Role.EQUIVARIANT, truth, false),
                        new TeeBodies.Future("Baseline", Role.BASELINE, wrong, false)));
        return new ArenaFigure.Input(angle, false, new Wedge(0, 90), bodies, false, "");
    }

    private static TeeBodies.Pose pose(double turn, double along, double more) {
        return new TeeBodies.Pose(256 + along * Math.cos(turn), 256 + along * Math.sin(turn), turn + more);
    }

    static LatentsFigure.Input latents(long seed) {
        RandomStream stream = new Streams(seed).stream("latents");
        double[] z = new double[128];
        double[] other = new double[128];
        for (int i = 0; i < 128; i++) {
            z[i] = stream.nextGaussian();
            other[i] = stream.nextGaussian();
        }
        return new LatentsFigure.Input(new StripsFigure.Input(List.of(
                new StripsFigure.Latents("Equivariant", Role.EQUIVARIANT, "64 vectors of R²", 2, z, z),
                new StripsFigure.Latents("Baseline", Role.BASELINE, "64 vectors of R²", 2, z, other)), StripsFigure.Detail.ALL, ""),
                new MeterFigure.Input(List.of(new MeterFigure.Bar("Equivariant", Role.EQUIVARIANT, 3e-6, 4e-15),
                        new MeterFigure.Bar("Baseline", Role.BASELINE, 3.6, 3.6))));
    }

    static CurveFigure.Input curve(int points) {
        double[] x = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = i;
            y[i] = 1 + Math.exp(-3.0 * i / points);
        }
        return new CurveFigure.Input(List.of(new CurveFigure.Series("Baseline", Role.BASELINE, false, x, y)), "step", "loss", true,
                Double.NaN,
                "");
    }
}
