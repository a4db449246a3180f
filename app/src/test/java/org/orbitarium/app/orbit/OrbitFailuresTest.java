package org.orbitarium.app.orbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.orbitarium.app.shell.FrameMonitor;
import org.orbitarium.app.shell.Pulse;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.runs.Experiment;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.World;

/** Whatever is thrown while a scene loads, a moment is computed or models learn becomes a line, and the bench stays usable. */
@NullUnmarked
@Timeout(240)
final class OrbitFailuresTest {

    private static final OrbitScene SOUND = Scenes.untrained(Scenes.teacher("training.epochs=1"));

    private OrbitModel model;
    private Pulse pulse;
    private OrbitInteractor interactor;
    private GradientLane lane;
    private TrainingDesk desk;

    @BeforeEach
    void open() throws Exception {
        lane = new GradientLane();
        fx(() -> {
            model = new OrbitModel();
            pulse = new Pulse(new FrameMonitor(System::nanoTime, FrameMonitor.processorTime(), frames -> { }));
            interactor = new OrbitInteractor(wish -> scene(wish.name()), wish -> scene(wish.name()).name(), model, pulse, moment -> { });
            desk = new TrainingDesk(model, pulse, lane);
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        fx(() -> {
            desk.shutDown();
            interactor.close();
            return null;
        });
        lane.close();
    }

    private static OrbitScene scene(String name) {
        return switch (name) {
            case "memory" -> throw new OutOfMemoryError("Java heap space");
            case "defect" -> throw new IllegalStateException("broken");
            case "input" -> throw new BadInputException("scenes/input.yaml:3 data", "wrong", "Mend it.");
            default -> SOUND;
        };
    }

    @Test
    void aSceneThatCannotBeLoadedIsExplainedAndTheNextOneOpens() throws Exception {
        assertTrue(loaded("memory").contains("not enough memory") && loaded("memory").contains("ORBITARIUM_OPTS"));
        assertTrue(loaded("defect").startsWith("This is a defect of Orbitarium (IllegalStateException, broken)"));
        assertEquals("scenes/input.yaml:3 data: wrong. Mend it.", loaded("input"));
        assertNull(fx(() -> model.scene().get()));
        assertEquals("", loaded("sound"));
        assertNotNull(fx(() -> model.scene().get()));
    }

    @Test
    void aMomentThatCannotBeComputedIsExplainedAndTheNextOneIsShown() throws Exception {
        Plan without = new Plan(new double[0], new double[3][0]);
        OrbitScene broken = new OrbitScene(SOUND.experiment(), List.of(without), SOUND.models(), SOUND.result(), SOUND.picture());
        assertTrue(shown(broken).startsWith("This is a defect of Orbitarium ("));
        assertNull(fx(() -> model.moment().get()));
        assertEquals("", shown(SOUND));
        assertNotNull(fx(() -> model.moment().get()));
        assertFalse(shown(broken).isEmpty());
        assertFalse(shown(broken).isEmpty(), "what failed can be asked again");
    }

    /** What was shown was put away: the same moment of the same scene is computed anew, or nothing would be shown for ever. */
    @Test
    void aSceneThatIsOpenedAgainIsShownAgain() throws Exception {
        loaded("sound");
        assertEquals("", shown(SOUND));
        fx(() -> {
            model.moment().set(null);
            model.scene().set(null);
            return null;
        });
        loaded("sound");
        assertEquals("", shown(SOUND));
        assertNotNull(fx(() -> model.moment().get()));
    }

    @Test
    void aSceneThatCouldNotBeOpenedIsNotStillLoading() throws Exception {
        assertEquals("reason.no-scene", fx(() -> desk.train().obstacle().getValue()));
        loaded("input");
        assertEquals("reason.scene-failed", fx(() -> desk.train().obstacle().getValue()));
    }

    @Test
    void aTrainingThatFailsIsExplainedAndTheNextOneRuns() throws Exception {
        Experiment experiment = SOUND.experiment();
        Throwable[] thrown = {new OutOfMemoryError("Java heap space")};
        World failing = (World) Proxy.newProxyInstance(World.class.getClassLoader(), new Class<?>[] {World.class},
                (proxy, method, values) -> {
                    if (method.getName().equals("draw")) {
                        throw thrown[0];
                    }
                    return method.invoke(experiment.world(), values);
                });
        OrbitScene hungry = new OrbitScene(new Experiment(experiment.scene(), failing, experiment.test(), experiment.architectures(),
                null, Map.of()), SOUND.episodes(), SOUND.models(), SOUND.result(), SOUND.picture());
        assertTrue(trained(hungry, TrainingStatus.Phase.FAILED).contains("not enough memory"));
        trained(SOUND, TrainingStatus.Phase.DONE);
        thrown[0] = new IllegalStateException("broken");
        String defect = trained(hungry, TrainingStatus.Phase.FAILED);
        assertTrue(defect.startsWith("This is a defect of Orbitarium (IllegalStateException, broken)"), defect);
    }

    /** A moment of the scene before must not hide why the present one cannot be shown. */
    @Test
    void aLateMomentOfTheSceneBeforeDoesNotHideTheFailure() throws Exception {
        fx(() -> {
            model.scene().set(SOUND);
            interactor.show(new OrbitRequest(SOUND, O2.degrees(45), 0, 0, 1, Precision.FLOAT32, Language.ENGLISH));
            return null;
        });
        while (!interactor.idle()) {
            Thread.sleep(2);
        }
        fx(() -> {
            model.scene().set(null);
            return null;
        });
        assertEquals("scenes/input.yaml:3 data: wrong. Mend it.", loaded("input"));
    }

    @Test
    void aCheckThatFailsIsAnswered() throws Exception {
        CompletableFuture<String> told = new CompletableFuture<>();
        interactor.check(new SceneWish("defect", new TreeMap<>(), ""), told::complete);
        assertTrue(told.get(60, TimeUnit.SECONDS).startsWith("This is a defect of Orbitarium ("));
    }

    private String loaded(String name) throws Exception {
        fx(() -> {
            interactor.load(new SceneWish(name, new TreeMap<>(), ""));
            return null;
        });
        return answer();
    }

    private String shown(OrbitScene scene) throws Exception {
        fx(() -> {
            model.scene().set(scene);
            interactor.show(new OrbitRequest(scene, O2.degrees(90), 0, 0, 1, Precision.FLOAT32, Language.ENGLISH));
            return null;
        });
        return answer();
    }

    /** Returns the line that the bench shows once everything that was asked for is answered. */
    private String answer() throws Exception {
        while (!interactor.idle()) {
            Thread.sleep(2);
        }
        return fx(() -> {
            pulse.drain();
            return model.failure().get();
        });
    }

    /** Trains until a phase is reached; the command that starts it can then be given again. */
    private String trained(OrbitScene scene, TrainingStatus.Phase phase) throws Exception {
        fx(() -> {
            model.scene().set(scene);
            assertTrue(desk.train().run());
            return null;
        });
        while (fx(() -> {
            pulse.drain();
            return model.training().get().active() || model.training().get().phase() == TrainingStatus.Phase.IDLE;
        })) {
            Thread.sleep(2);
        }
        return fx(() -> {
            assertEquals(phase, model.training().get().phase(), model.training().get().problem());
            assertTrue(desk.train().enabled());
            return model.training().get().problem();
        });
    }

    private static <T> T fx(Callable<T> task) throws Exception {
        return Toolkit.call(task);
    }
}
