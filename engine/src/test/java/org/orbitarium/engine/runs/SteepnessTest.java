package org.orbitarium.engine.runs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.measures.Residual;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.scenes.Scene;

/**
 * Why residuals of the cloud's models are larger in float32 than a rounding: rounding the points alone, with everything else in float64,
 * moves the prediction by as much. What is lost before the network sees it no arithmetic of the network brings back.
 */
final class SteepnessTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void roundingThePointsAloneMovesThePredictionByAsMuchAsTheResidual(long seed) {
        RunFolder shipped = RunFolder.open(Home.find().asset("runs/cloud-so3"));
        Scene scene = SmallScene.shipped("cloud-so3");
        LatentModel model = shipped.model(scene, seed, "Vector neurons", Precision.FLOAT32).in(Precision.FLOAT64);
        Transitions test = Experiment.of(scene).test().transitions();
        Rows rounded = new Rows(test.before().count(), test.before().width(),
                DoubleStream.of(test.before().data()).map(value -> (float) value).toArray());
        Rows exact = model.encode(test.before());
        double size = DoubleStream.of(exact.data()).map(Math::abs).max().orElseThrow();
        double moved = Residual.distance(model.predict(exact, test.actions()), model.predict(model.encode(rounded), test.actions())) / size;
        double residual = shipped.result().models().getFirst().residual().get("float32").relative();
        assertTrue(moved > residual / 10 && moved < residual * 10, moved + " against " + residual);
    }
}
