package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.runs.Result;

/** Made-up results of runs; they show form, not findings. */
final class Findings {

    private Findings() {
    }

    /** Returns a result over so many seeds: vector neurons are flat at 0.25, the MLP is 1 in the wedge and up to 16 elsewhere. */
    static Result result(int seeds) {
        List<Long> all = new ArrayList<>();
        for (long seed = 0; seed < seeds; seed++) {
            all.add(seed);
        }
        return new Result("small", "paper", all, Map.of(), List.of(model("Vector neurons", "equivariant", 0.25, 0.25, 1),
                model("MLP", "baseline", 1, 16, 13.5)), List.of(published("MLP", "factor.ratio", "agrees", null)), List.of(), null);
    }

    static Result.Published published(String model, String quantity, String verdict, @Nullable String cause) {
        return new Result.Published("Factor of the MLP", model, quantity, 13.5, 11.2, 15.1, 13.8, "table B", verdict, cause);
    }

    private static Result.ModelResult model(String name, String kind, double seen, double worst, double factor) {
        List<Result.OrbitPoint> orbit = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            // 45 degrees are the middle of the wedge: the identity stands there
            double dial = (45 + 45 * i) % 360;
            orbit.add(point("rotation", 45 * i, dial, i == 0, i == 0 ? seen : i == 4 ? worst : (seen + worst) / 2));
        }
        for (int i = 0; i < 4; i++) {
            orbit.add(point("mirror", 90 * i, 90 * i, false, 2 * worst));
        }
        Interval interval = new Interval(factor, 0.9 * factor, 1.1 * factor);
        Result.Residual residual = new Result.Residual(2.8e-6, 2.1e-6, 3.3e-6, 1e-6);
        return new Result.ModelResult(name, kind, 1234, Map.of("float32", residual), Map.of(), residual, interval, orbit,
                List.of(), Map.of("ratio", interval), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), null);
    }

    private static Result.OrbitPoint point(String kind, double angle, double dial, boolean seen, double error) {
        return new Result.OrbitPoint(new Result.Element(kind, angle, null), angle, dial, seen ? 1 : 0, seen,
                Map.of("ratio", new Interval(error, 0.8 * error, 1.2 * error), "pooled", new Interval(2 * error, error, 3 * error)));
    }
}
