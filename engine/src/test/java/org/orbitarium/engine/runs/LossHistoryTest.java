package org.orbitarium.engine.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.training.TrainingStep;

final class LossHistoryTest {

    private static final ParameterSnapshot ANY = new ParameterSnapshot(Precision.FLOAT32, new LinkedHashMap<>());

    @TempDir
    private Path folder;

    @Test
    void aHistoryThatGoesOnFromACheckpointEndsWithTheSameBytes() throws IOException {
        LossHistory whole = LossHistory.of(folder.resolve("whole.csv"));
        for (int step = 1; step <= 5; step++) {
            whole.onStep(step(step));
        }
        whole.write();
        LossHistory killed = LossHistory.of(folder.resolve("killed.csv"));
        for (int step = 1; step <= 3; step++) {
            killed.onStep(step(step));
            killed.onCheckpoint(step);
        }
        LossHistory resumed = LossHistory.of(folder.resolve("killed.csv"));
        assertEquals(3, resumed.steps());
        resumed.onSnapshot(2, ANY);
        for (int step = 3; step <= 5; step++) {
            resumed.onStep(step(step));
        }
        resumed.write();
        assertEquals(Files.readString(folder.resolve("whole.csv")), Files.readString(folder.resolve("killed.csv")));
        assertTrue(Files.readString(folder.resolve("whole.csv")).startsWith("step,epoch,loss,\"prediction, pooled\",hinge\n1,1,1.1,"));
        assertArrayEquals(new double[] {1.1, 2.1, 3.1, 4.1, 5.1}, LossHistory.losses(folder.resolve("killed.csv")), 1e-6);
    }

    @Test
    void aTableOfSomethingElseIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("other.csv"), "step,loss\n1,0.5\n");
        assertTrue(String.valueOf(assertThrows(BadInputException.class, () -> LossHistory.losses(file)).getMessage())
                .contains("not a history of losses"));
        Files.writeString(file, "step,epoch,loss\n1,1,half\n");
        assertTrue(String.valueOf(assertThrows(BadInputException.class, () -> LossHistory.losses(file)).getMessage())
                .contains("other.csv:2 column loss"));
    }

    private static TrainingStep step(int step) {
        Map<String, Double> terms = new LinkedHashMap<>();
        terms.put("prediction, pooled", step / 3.0);
        terms.put("hinge", 1e-9 * step);
        return new TrainingStep(step, 5, 1, 1, step + 0.1, new LinkedHashMap<>(terms));
    }
}
