package org.orbitarium.app.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.orbitarium.app.theme.StyleSheets;
import org.orbitarium.app.theme.Theme;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.figures.DialGeometry;
import org.orbitarium.engine.figures.LegendFigure;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.figures.TypeScale;

/** The views on JavaFX's platform without a display. */
final class ViewsTest {

    /** A view that shows something. */
    record Kind(String name, Function<Typefaces, FigureView<?>> make) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(new Kind("arena", faces -> with(new ArenaView(faces), Inputs.arena(137)))),
                Arguments.of(new Kind("dial", faces -> with(new DialView(faces), Inputs.dial(137)))),
                Arguments.of(new Kind("latents", faces -> with(new LatentsView(faces), Inputs.latents(1)))),
                Arguments.of(new Kind("curve", faces -> with(new CurveView(faces), Inputs.curve(300)))),
                Arguments.of(new Kind("legend", faces -> with(new LegendView(faces), new LegendFigure.Input(
                        List.of(new LegendFigure.Entry("Truth", Role.TRUTH, LegendFigure.Kind.LINE)))))));
    }

    private static <I, V extends FigureView<I>> V with(V view, I input) {
        view.setInput(input);
        return view;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyViewPaintsAndFollowsTheTheme(Kind kind) throws Exception {
        Toolkit.call(() -> {
            FigureView<?> view = kind.make().apply(Typefaces.load(Home.find()));
            Scene scene = new Scene(new StackPane(view), 480, 440);
            StyleSheets.load(Home.find()).apply(Theme.DARK, 1, Language.ENGLISH, scene);
            view.figureStyleProperty().set(Theme.DARK.style(TypeScale.DESK));
            WritableImage dark = scene.snapshot(null);
            assertTrue(colours(dark).size() > 5, "a figure has lines and text");
            assertEquals(1, view.paints());

            StyleSheets.load(Home.find()).apply(Theme.LIGHT, 1, Language.ENGLISH, scene);
            view.figureStyleProperty().set(Theme.LIGHT.style(TypeScale.DESK));
            WritableImage light = scene.snapshot(null);
            assertEquals(2, view.paints());
            assertNotEquals(dark.getPixelReader().getColor(3, 3), light.getPixelReader().getColor(3, 3));
            return null;
        });
    }

    @Test
    void aViewPaintsOnceForManyInputsOfAPulseAndNotAtAllWithoutOne() throws Exception {
        DialView view = Toolkit.call(() -> {
            DialView dial = new DialView(Typefaces.load(Home.find()));
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(dial), 400, 400));
            stage.show();
            dial.setInput(Inputs.dial(0));
            return dial;
        });
        Toolkit.pulse();
        long before = view.paints();
        assertTrue(before >= 1);
        Toolkit.call(() -> {
            for (int i = 0; i < 100; i++) {
                view.setInput(Inputs.dial(i));
            }
            return null;
        });
        Toolkit.pulse();
        assertEquals(before + 1, view.paints());
        Toolkit.pulse();
        assertEquals(before + 1, view.paints());
        Toolkit.call(() -> {
            view.getScene().getWindow().hide();
            return null;
        });
    }

    @Test
    void aViewThatWasTurnedLooksLikeAFreshOne() throws Exception {
        Toolkit.call(() -> {
            Typefaces faces = Typefaces.load(Home.find());
            DialView turned = new DialView(faces);
            ArenaView moved = new ArenaView(faces);
            Scene scene = new Scene(new VBox(turned, moved), 400, 800);
            VBox.setVgrow(turned, Priority.ALWAYS);
            VBox.setVgrow(moved, Priority.ALWAYS);
            for (int angle : new int[] {10, 20, 30, 40, 50, 60, 300}) {
                turned.setInput(Inputs.dial(angle));
                moved.setInput(Inputs.arena(angle));
                scene.snapshot(null);
            }
            DialView fresh = with(new DialView(faces), Inputs.dial(300));
            ArenaView still = with(new ArenaView(faces), Inputs.arena(300));
            VBox.setVgrow(fresh, Priority.ALWAYS);
            VBox.setVgrow(still, Priority.ALWAYS);
            // smoothed edges of two layers differ from those of one by a rounding here and there
            assertEquals(0, differences(scene.snapshot(null), new Scene(new VBox(fresh, still), 400, 800).snapshot(null), 24));
            return null;
        });
    }

    @Test
    void aDragOnTheDialChoosesTheAngleUnderThePointer() throws Exception {
        Toolkit.call(() -> {
            DialView dial = with(new DialView(Typefaces.load(Home.find())), Inputs.dial(10));
            new Scene(new StackPane(dial), 400, 360).snapshot(null);
            List<Double> chosen = new ArrayList<>();
            dial.onAngle(chosen::add);
            DialGeometry g = dial.geometry();
            assertNotNull(g);
            for (double[] step : new double[][] {{90, 0}, {135, 1}, {300, 1}}) {
                double r = 0.8 * g.outer();
                fire(dial, step[1] == 0 ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED, g.px(step[0], r), g.py(step[0], r));
            }
            fire(dial, MouseEvent.MOUSE_RELEASED, g.x(), g.y());
            fire(dial, MouseEvent.MOUSE_DRAGGED, g.px(20, g.outer()), g.py(20, g.outer()));
            assertEquals(List.of(90.0, 135.0, 300.0), chosen);

            fire(dial, MouseEvent.MOUSE_PRESSED, g.x(), g.y());
            fire(dial, MouseEvent.MOUSE_DRAGGED, g.px(20, g.outer()), g.py(20, g.outer()));
            assertEquals(3, chosen.size(), "the middle of the dial is not for dragging");
            return null;
        });
    }

    @Test
    void thePointerReadsTheDialWithoutRepaintingIt() throws Exception {
        Toolkit.call(() -> {
            DialView dial = with(new DialView(Typefaces.load(Home.find())), Inputs.dial(10));
            Scene scene = new Scene(new StackPane(dial), 400, 360);
            WritableImage before = scene.snapshot(null);
            DialGeometry g = dial.geometry();
            assertNotNull(g);
            fire(dial, MouseEvent.MOUSE_MOVED, g.px(200, 0.9 * g.outer()), g.py(200, 0.9 * g.outer()));
            assertEquals(200, dial.readingProperty().get(), 1e-9);
            WritableImage after = scene.snapshot(null);
            assertEquals(1, dial.paints());
            assertTrue(differences(before, after) > 200, "a card with the values appears");
            fire(dial, MouseEvent.MOUSE_EXITED, 0, 0);
            assertEquals(0, differences(before, scene.snapshot(null)));
            return null;
        });
    }

    private static void fire(FigureView<?> view, javafx.event.EventType<MouseEvent> type, double x, double y) {
        boolean down = type != MouseEvent.MOUSE_MOVED && type != MouseEvent.MOUSE_EXITED;
        view.fireEvent(new MouseEvent(type, x, y, x, y, down ? MouseButton.PRIMARY : MouseButton.NONE, down ? 1 : 0, false, false, false,
                false,
                down, false, false, true, false, true, null));
    }

    private static Set<Color> colours(WritableImage image) {
        Set<Color> colours = new HashSet<>();
        PixelReader reader = image.getPixelReader();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(reader.getColor(x, y));
            }
        }
        return colours;
    }

    private static int differences(WritableImage a, WritableImage b) {
        return differences(a, b, 0);
    }

    /** Counts the pixels in which a colour part differs by more than the tolerance, of 255. */
    private static int differences(WritableImage a, WritableImage b, int tolerance) {
        int count = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                int first = a.getPixelReader().getArgb(x, y);
                int second = b.getPixelReader().getArgb(x, y);
                int apart = 0;
                for (int shift = 0; shift < 24; shift += 8) {
                    apart = Math.max(apart, Math.abs(((first >> shift) & 0xFF) - ((second >> shift) & 0xFF)));
                }
                count += apart > tolerance ? 1 : 0;
            }
        }
        return count;
    }
}
