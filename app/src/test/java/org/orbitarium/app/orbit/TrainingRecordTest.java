package org.orbitarium.app.orbit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.CurveFigure;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.models.ModelKind;
import org.orbitarium.engine.runs.Experiment;
import org.orbitarium.engine.training.TrainingStep;

/** What a training in the window tells of itself. */
final class TrainingRecordTest {

    private static final Experiment EXPERIMENT = Experiment.of(Scenes.teacher());
    private static final Texts ENGLISH = Words.texts(Language.ENGLISH);
    private static final int STEPS = 960;
    private static final int EPOCHS = 40;

    private final List<TrainingStatus> told = new ArrayList<>();
    private final TrainingRecord record = new TrainingRecord(EXPERIMENT, 5, told::add);

    @Test
    void itSaysWhichSeedAndHowFarTheSlowerModelIs() {
        record.phase(TrainingStatus.Phase.PREPARING, "");
        assertEquals("seed 5, collecting data", last().words(ENGLISH));
        assertEquals(0, last().progress());
        assertTrue(last().active());
        learn("Vector neurons", 480);
        learn("MLP", 240);
        record.phase(TrainingStatus.Phase.RUNNING, "");
        assertEquals("seed 5, epoch 10 of 40", last().words(ENGLISH));
        assertEquals("epoch 10 / 40", last().far(ENGLISH));
        assertEquals(0.375, last().progress(), 1e-12, "half of one model and a quarter of the other");
        record.phase(TrainingStatus.Phase.PAUSED, "");
        assertEquals("seed 5, epoch 10 of 40, paused", last().words(ENGLISH));
        record.finish();
        assertEquals("seed 5, trained here", last().words(ENGLISH));
        assertFalse(last().active());
    }

    @Test
    void aPauseWhileDataAreCollectedHolds() {
        record.phase(TrainingStatus.Phase.PREPARING, "");
        record.pause();
        record.proceed();
        assertEquals(TrainingStatus.Phase.PREPARING, last().phase(), "nothing learns yet");
        record.pause();
        record.begin();
        assertEquals(TrainingStatus.Phase.PAUSED, last().phase());
        record.proceed();
        assertEquals(TrainingStatus.Phase.RUNNING, last().phase());
    }

    @Test
    void aPointOfALossCurveIsTheMeanOfItsSteps() {
        for (int step = 1; step <= 20; step++) {
            record.step("MLP", step(step, step <= 10 ? 4 : step == 11 ? 3 : 1));
        }
        record.phase(TrainingStatus.Phase.RUNNING, "");
        assertEquals(1, last().losses().size(), "the other model has no losses yet");
        CurveFigure.Series series = last().losses().getFirst();
        assertEquals("MLP", series.name());
        assertEquals(Role.BASELINE, series.role());
        assertArrayEquals(new double[] {5, 15}, series.x(), 1e-12, "96 points over 960 steps");
        assertArrayEquals(new double[] {4, 1.2}, series.y(), 1e-12);
        assertEquals(STEPS, last().xEnd());
    }

    @Test
    void whatWasCancelledStaysCancelledAndItsOrbitsGo() {
        learn("MLP", 48);
        record.profile("MLP", ModelKind.BASELINE, new OrbitProfile(List.of()));
        assertEquals(1, last().profiles().size());
        record.phase(TrainingStatus.Phase.CANCELLED, "");
        assertTrue(record.cancelled());
        assertEquals("seed 5, cancelled at epoch 2", last().words(ENGLISH));
        assertEquals(List.of(), last().profiles());
        int before = told.size();
        record.phase(TrainingStatus.Phase.RUNNING, "");
        record.finish();
        assertEquals(before, told.size(), "nothing is told any more");
    }

    @Test
    void orbitsComeInTheOrderOfTheScene() {
        record.profile("MLP", ModelKind.BASELINE, new OrbitProfile(List.of()));
        record.profile("Vector neurons", ModelKind.EQUIVARIANT, new OrbitProfile(List.of()));
        assertEquals(List.of("Vector neurons", "MLP"), last().profiles().stream().map(TrainingStatus.Live::name).toList());
    }

    @Test
    void aFailureSaysWhy() {
        record.phase(TrainingStatus.Phase.FAILED, "NaN at step 812, variance hinge");
        assertEquals("NaN at step 812, variance hinge", last().words(ENGLISH));
        assertTrue(record.cancelled());
        assertFalse(last().active());
    }

    @Test
    void modelsAreNamedByTheOneThatIsLeastFar() {
        assertEquals("seed 5, untrained", record.after(Map.of("MLP", 10)).words(ENGLISH));
        learn("Vector neurons", 480);
        learn("MLP", 480);
        assertEquals("seed 5, epoch 10 of 40", record.after(Map.of("Vector neurons", 480, "MLP", 240)).words(ENGLISH));
        assertEquals("seed 5, epoch 40 of 40", record.after(Map.of("MLP", Integer.MAX_VALUE)).words(ENGLISH), "the last parameters");
    }

    @Test
    void stepsAreToldTenTimesASecondAtMost() {
        long start = System.nanoTime();
        learn("MLP", STEPS);
        long tenths = (System.nanoTime() - start) / 100_000_000;
        assertTrue(!told.isEmpty() && told.size() <= tenths + 1, told.size() + " in " + tenths + " tenths of a second");
    }

    private TrainingStatus last() {
        return told.getLast();
    }

    private void learn(String model, int steps) {
        for (int step = 1; step <= steps; step++) {
            record.step(model, step(step, 1.0 / step));
        }
    }

    private static TrainingStep step(int step, double loss) {
        return new TrainingStep(step, STEPS, (step - 1) * EPOCHS / STEPS + 1, EPOCHS, loss, new LinkedHashMap<>());
    }
}
