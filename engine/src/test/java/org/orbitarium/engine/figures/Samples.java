package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.rigid.Balance;

/** Made-up inputs of every figure; they show form, not results. */
final class Samples {

    static final Wedge WEDGE = new Wedge(0, 90);

    private Samples() {
    }

    static DialFigure.Input dial(double angle) {
        return new DialFigure.Input("relMSE", List.of(flat(0.253), bulge("Baseline", 1.23, 16.4, 215)), WEDGE, angle, false,
                List.of(), "", false, "");
    }

    static DialFigure.Input trainingDial(double angle) {
        DialFigure.Input dial = dial(angle);
        OrbitCurve now = bulge("Baseline", 0.8, 9, 200);
        return new DialFigure.Input("relMSE", dial.curves(), WEDGE, angle, true,
                List.of(OrbitCurve.of("Baseline", Role.BASELINE, now.degrees(), now.mean())), "seed 5 now, epoch 27", false, "");
    }

    static DialFigure.Input crowdedDial(double angle) {
        OrbitCurve other = flat(0.26);
        return new DialFigure.Input("relMSE", List.of(flat(0.253), new OrbitCurve("Stem", Role.EQUIVARIANT, other.degrees(), other.mean(),
                other.low(), other.high()), bulge("MLP", 1.23, 16.4, 215), bulge("MLP, matched", 1.1, 14, 230)), WEDGE, angle, false,
                        List.of(),
                "", false, "");
    }

    static OrbitCurve flat(double level) {
        double[] degrees = grid();
        double[] mean = new double[72];
        double[] low = new double[72];
        double[] high = new double[72];
        for (int i = 0; i < 72; i++) {
            mean[i] = level;
            low[i] = level * 0.95;
            high[i] = level * 1.05;
        }
        return new OrbitCurve("Equivariant", Role.EQUIVARIANT, degrees, mean, low, high);
    }

    static OrbitCurve bulge(String name, double least, double most, double peak) {
        double[] degrees = grid();
        double[] mean = new double[72];
        double[] low = new double[72];
        double[] high = new double[72];
        for (int i = 0; i < 72; i++) {
            double outside = WEDGE.contains(degrees[i]) ? 0 : Math.min(Math.min(Math.abs(degrees[i] - 90), Math.abs(degrees[i] - 360)),
                    60) / 60;
            double share = outside * (0.8 + 0.2 * Math.cos(Math.toRadians(degrees[i] - peak)));
            mean[i] = least * Math.pow(most / least, share);
            low[i] = mean[i] / 1.17;
            high[i] = mean[i] * 1.17;
        }
        return new OrbitCurve(name, Role.BASELINE, degrees, mean, low, high);
    }

    private static double[] grid() {
        double[] degrees = new double[72];
        for (int i = 0; i < 72; i++) {
            degrees[i] = 5 * i;
        }
        return degrees;
    }

    static ArenaFigure.Input arena(double angle, boolean mirror) {
        double turn = Math.toRadians(angle - 137);
        TeeBodies.Pose now = turned(turn, 300, 232, Math.toRadians(131));
        List<TeeBodies.Pose> truth = way(turn, 10, -10, 5, 0);
        List<TeeBodies.Pose> equivariant = way(turn, 10, -9.6, 4.4, 1);
        List<TeeBodies.Pose> baseline = way(turn, 10, -2, 1.2, -5);
        double[] agent = around(turn, 362, 180);
        double[] goal = around(turn, 180, 260);
        double[] tip = around(turn, 340, 240);
        TeeBodies bodies = new TeeBodies(512, now, "0.4 s", new TeeBodies.Pose(goal[0], goal[1], turn + Math.toRadians(200)),
                agent[0], agent[1], List.of(tip[0] - agent[0], tip[1] - agent[1]),
                List.of(new TeeBodies.Future("Truth", Role.TRUTH, truth, false),
                        new TeeBodies.Future("Baseline", Role.BASELINE, baseline, true),
                        new TeeBodies.Future("Equivariant", Role.EQUIVARIANT, equivariant, true)));
        return new ArenaFigure.Input(angle, mirror, WEDGE, bodies, false, "");
    }

    static ArenaFigure.Input vectors(double angle, boolean mirror) {
        double turn = Math.toRadians(angle);
        double[] next = vectors(turn, 0.9, 1.6, 2.3, 3.5, 4.4, 5.9);
        double[] said = vectors(turn, 1.0, 2.4, 2.2, 3.9, 5.1, 6.2);
        VectorBodies bodies = new VectorBodies(6, vectors(turn, 0.2, 1.1, 2.6, 3.1, 4.9, 5.4), "step 0", vectors(turn, 0.6),
                List.of(new VectorBodies.Future("Truth", Role.TRUTH, next, 1, false),
                        new VectorBodies.Future("Equivariant", Role.EQUIVARIANT, next, 1, false),
                        new VectorBodies.Future("Baseline", Role.BASELINE, said, 1, true)));
        return new ArenaFigure.Input(angle, mirror, WEDGE, bodies, false, "");
    }

    /** Vectors of different lengths in these directions. */
    private static double[] vectors(double turn, double... directions) {
        double[] vectors = new double[2 * directions.length];
        for (int i = 0; i < directions.length; i++) {
            double length = 1 + 0.25 * (i * 5 % 7);
            vectors[2 * i] = length * Math.cos(turn + directions[i]);
            vectors[2 * i + 1] = length * Math.sin(turn + directions[i]);
        }
        return vectors;
    }

    private static List<TeeBodies.Pose> way(double turn, int steps, double dx, double dy, double degrees) {
        List<TeeBodies.Pose> way = new ArrayList<>();
        for (int i = 1; i <= steps; i++) {
            way.add(turned(turn, 300 + dx * i, 232 + dy * i, Math.toRadians(131 + (degrees - 5) * i)));
        }
        return way;
    }

    private static TeeBodies.Pose turned(double turn, double x, double y, double theta) {
        double[] at = around(turn, x, y);
        return new TeeBodies.Pose(at[0], at[1], theta + turn);
    }

    private static double[] around(double turn, double x, double y) {
        double c = Math.cos(turn);
        double s = Math.sin(turn);
        return new double[] {256 + c * (x - 256) - s * (y - 256), 256 + s * (x - 256) + c * (y - 256)};
    }

    /** The words above a rigid body on its stage, as the stage opens. */
    static Figure stage(GroupElement g, Balance balance, Style style, double width, double height) {
        double[] axes = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        RigidBodies body = new RigidBodies(new double[] {0.95, 0.6, 0.2}, axes, new double[] {0, 0, 1}, new double[] {1, 0, 0},
                List.of(new RigidBodies.Track("", Role.TRUTH, List.of(axes, axes))), balance);
        StageFigure.Input input = new StageFigure.Input(body, g, WEDGE, false, "");
        return StageFigure.labels(input, StageFigure.camera(input, -58, 22, 1), style, width, height);
    }

    static StripsFigure.Input strips() {
        RandomStream stream = new Streams(7).stream("strips");
        double[] z = new double[128];
        double[] turned = new double[128];
        double[] other = new double[128];
        for (int i = 0; i < 128; i++) {
            z[i] = stream.nextGaussian();
            turned[i] = z[i] + 2e-6 * stream.uniform(-1, 1);
            other[i] = stream.nextGaussian();
        }
        String caption = "64 vectors of R², sample 12 of 400";
        return new StripsFigure.Input(List.of(new StripsFigure.Latents("Equivariant", Role.EQUIVARIANT, caption, 2, z, turned),
                new StripsFigure.Latents("Baseline", Role.BASELINE, caption, 2, z, other)), StripsFigure.Detail.ALL, "");
    }

    static MeterFigure.Input meter(boolean float32) {
        return new MeterFigure.Input(List.of(
                new MeterFigure.Bar("Equivariant", Role.EQUIVARIANT, float32 ? 2.9e-6 : 4.4e-15, float32 ? 4.4e-15 : 2.9e-6),
                new MeterFigure.Bar("Baseline", Role.BASELINE, 3.6, 3.6)));
    }

    static CurveFigure.Input curves(int n, boolean logarithmic) {
        RandomStream stream = new Streams(3).stream("curves");
        double[] x = new double[n];
        double[] a = new double[n];
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i * 4000.0 / n;
            double t = (double) i / n;
            a[i] = 0.2 + Math.exp(-5 * t) * (1 + 0.1 * stream.nextGaussian());
            b[i] = 0.33 + 1.2 * Math.exp(-4 * t) * (1 + 0.1 * stream.nextGaussian());
        }
        return new CurveFigure.Input(List.of(new CurveFigure.Series("Baseline", Role.BASELINE, false, x, b),
                new CurveFigure.Series("Equivariant", Role.EQUIVARIANT, false, x, a)), "step", "loss", logarithmic, 5000, "");
    }
}
