package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.app.shell.Space;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.views.BallView;
import org.orbitarium.app.views.DialView;
import org.orbitarium.app.views.LadderView;
import org.orbitarium.app.views.StageView;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.figures.BallFigure;
import org.orbitarium.engine.figures.BallGeometry;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.SE3;
import org.orbitarium.engine.geometry.SO3;

/** Scenes of worlds in space: stage, balls and ladder are linked, and g is chosen on each. */
@NullUnmarked
final class SpaceBenchTest {

    private final OpenWindow window = new OpenWindow();

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloud-so3", "se3-ladder", "rigid-so3", "cloud-gravity"})
    void theStageShowsSomethingInBothThemes(String scene) throws Exception {
        window.open(Workspace.of(scene), 1280, 800);
        assertEquals("", window.workbench().failure());
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            assertTrue(window.view(StageView.class).isVisible());
            assertNotNull(window.view(BallView.class).getInput());
            assertFalse(inSight(window.view(DialView.class)), "there is no dial in space");
            WritableImage picture = window.view(StageView.class).snapshot(null, null);
            long colours = colours(picture);
            assertTrue(colours > 200, "the stage has " + colours + " colours");
            return null;
        });
        window.control(KeyCode.L);
        Toolkit.call(() -> {
            assertTrue(colours(window.view(StageView.class).snapshot(null, null)) > 200);
            return null;
        });
    }

    private static boolean inSight(Node node) {
        return node.isVisible() && (node.getParent() == null || inSight(node.getParent()));
    }

    private static long colours(WritableImage picture) {
        return java.util.stream.IntStream.range(0, (int) (picture.getWidth() * picture.getHeight()))
                .map(i -> picture.getPixelReader().getArgb(i % (int) picture.getWidth(), i / (int) picture.getWidth())).distinct().count();
    }

    @Test
    void aClickOnADotGoesToItsRotationAndADragMovesOn() throws Exception {
        window.open(Workspace.of("cloud-so3"), 1600, 1000);
        SO3 chosen = Toolkit.call(() -> {
            window.scene().snapshot(null);
            BallView view = window.view(BallView.class);
            BallFigure.Input shown = view.getInput();
            BallGeometry place = view.geometry().getLast();
            int front = 0;
            List<double[]> vectors = shown.balls().getLast().rotations().stream().map(SO3::rotationVector).toList();
            for (int i = 0; i < vectors.size(); i++) {
                front = place.place(vectors.get(i))[2] > place.place(vectors.get(front))[2] ? i : front;
            }
            double[] at = place.place(vectors.get(front));
            fire(view, MouseEvent.MOUSE_PRESSED, at[0], at[1]);
            double[] wanted = vectors.get(front);
            SO3 now = (SO3) window.now().motionOfSpace();
            assertEquals(0, now.angleTo(SO3.rotationVector(wanted[0], wanted[1], wanted[2])), 1e-9);
            fire(view, MouseEvent.MOUSE_DRAGGED, at[0] + 20, at[1] - 10);
            fire(view, MouseEvent.MOUSE_RELEASED, at[0] + 20, at[1] - 10);
            return now;
        });
        assertTrue(chosen.angleTo((SO3) window.now().motionOfSpace()) > 0.05, "a drag moves g");
        window.settle();
        Toolkit.call(() -> {
            window.workbench().store().undo();
            return null;
        });
        assertTrue(window.now().element().angleDegrees() >= 0);
    }

    @Test
    void aRungGoesToItsElementWithItsShift() throws Exception {
        window.open(Workspace.of("se3-ladder"), 1600, 1000);
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            LadderView ladder = window.view(LadderView.class);
            int rungs = ladder.getInput().rungs().size();
            assertEquals(6, rungs);
            assertTrue(ladder.getInput().rungs().getFirst().seen(), "the identity was seen");
            fire(ladder, MouseEvent.MOUSE_PRESSED, ladder.getWidth() * 0.96, ladder.getHeight() / 2);
            return null;
        });
        GroupElement g = window.now().motionOfSpace();
        assertTrue(g instanceof SE3, g.toString());
        assertEquals(-7, g.translation()[0], 1e-12);
        assertEquals(0, ((SE3) g).rotation().angleTo(((SE3) GroupElement.parse("(-30, 110, 60)deg + (-7, 9, -5)")).rotation()), 1e-9);
        Toolkit.call(() -> {
            assertEquals(5, window.view(LadderView.class).getInput().chosen());
            return null;
        });
    }

    @Test
    void theEyeIsMovedByPointerAndKeysAndComesHome() throws Exception {
        window.open(Workspace.of("cloud-so3"), 1280, 800);
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            StageView stage = window.view(StageView.class);
            fire(stage, MouseEvent.MOUSE_PRESSED, 100, 100);
            fire(stage, MouseEvent.MOUSE_DRAGGED, 150, 120);
            fire(stage, MouseEvent.MOUSE_RELEASED, 150, 120);
            return null;
        });
        assertEquals(new Space.Eye(-58 - 20, 22 + 8, 1), window.now().space().stage());
        window.control(KeyCode.UP);
        assertEquals(40, window.now().space().stage().elevation(), 1e-9);
        window.control(KeyCode.HOME);
        assertEquals(Space.Eye.STAGE, window.now().space().stage());
    }

    private static void fire(Node node, javafx.event.EventType<MouseEvent> type, double x, double y) {
        javafx.geometry.Point2D place = node.localToScene(x, y);
        node.fireEvent(new MouseEvent(type, place.getX(), place.getY(), place.getX(), place.getY(), MouseButton.PRIMARY, 1, false, false,
                false, false, true, false, false, false, false, false, new PickResult(node, place.getX(), place.getY())));
    }
}
