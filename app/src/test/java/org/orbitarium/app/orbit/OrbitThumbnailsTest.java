package org.orbitarium.app.orbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.orbitarium.app.shell.FrameMonitor;
import org.orbitarium.app.shell.Pulse;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.base.Home;

/** Pictures of scenes, drawn off the FX thread. */
final class OrbitThumbnailsTest {

    private static final Color GREEN = Color.web("#1DB78A");

    @Test
    void theFirstViewThatASceneNamesIsItsPicture() throws Exception {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        Pulse pulse = Toolkit.call(() -> new Pulse(new FrameMonitor(System::nanoTime, System::nanoTime, statistics -> { })));
        OrbitThumbnails thumbnails = Toolkit.call(() -> new OrbitThumbnails(new WorkspaceStore(Workspace.of("any")),
                Typefaces.load(Home.find()), pulse, name -> {
                    asked.add(name + (javafx.application.Platform.isFxApplicationThread() ? " on the FX thread" : ""));
                    return null;
                }));
        List<Region> pictures = Toolkit.call(() -> List.of(thumbnails.of(Scenes.teacher()), thumbnails.of(Scenes.pusht()),
                thumbnails.of(Scenes.pusht("scene=by-dial", "views=[dial, arena]"))));
        Scene scene = Toolkit.call(() -> {
            pictures.forEach(picture -> picture.setPrefSize(80, 56));
            Scene made = new Scene(new HBox(pictures.toArray(Region[]::new)), 240, 56);
            assertEquals(0, greens(made, 0, 240), "nothing is drawn before it is asked for");
            thumbnails.draw();
            return made;
        });
        while (!thumbnails.idle()) {
            Thread.sleep(5);
        }
        Toolkit.call(() -> {
            assertTrue(pulse.drain());
            assertTrue(greens(scene, 0, 80) > 30, "vectors of the teacher: " + greens(scene, 0, 80));
            assertTrue(greens(scene, 80, 160) > 30, "a T: " + greens(scene, 80, 160));
            assertEquals(0, greens(scene, 160, 240), "a dial has no truth in it");
            thumbnails.close();
            return null;
        });
        assertEquals(List.of("by-dial"), asked, "only a dial needs the result of a run, and reads it elsewhere");
    }

    /** Worlds of two scenes look alike: the one that is about its ladder shows that. */
    @Test
    void aSceneAboutItsLadderShowsThat() throws Exception {
        Pulse pulse = Toolkit.call(() -> new Pulse(new FrameMonitor(System::nanoTime, System::nanoTime, statistics -> { })));
        OrbitThumbnails thumbnails = Toolkit.call(() -> new OrbitThumbnails(new WorkspaceStore(Workspace.of("any")),
                Typefaces.load(Home.find()), pulse, name -> Findings.result(2)));
        Scene scene = Toolkit.call(() -> {
            List<Region> pictures = List.of(thumbnails.of(Scenes.cloud()),
                    thumbnails.of(Scenes.cloud("scene=by-stage", "views=[stage, rotations, ladder]")));
            pictures.forEach(picture -> picture.setPrefSize(80, 56));
            Scene made = new Scene(new HBox(pictures.toArray(Region[]::new)), 240, 56);
            thumbnails.draw();
            return made;
        });
        while (!thumbnails.idle()) {
            Thread.sleep(5);
        }
        Toolkit.call(() -> {
            assertTrue(pulse.drain());
            assertEquals(0, greens(scene, 0, 80), "a ladder has no truth in it");
            assertTrue(greens(scene, 80, 160) > 10, "points of the cloud: " + greens(scene, 80, 160));
            thumbnails.close();
            return null;
        });
    }

    private static int greens(Scene scene, int from, int to) {
        PixelReader pixels = scene.snapshot(null).getPixelReader();
        int count = 0;
        for (int y = 0; y < 56; y++) {
            for (int x = from; x < to; x++) {
                Color color = pixels.getColor(x, y);
                boolean green = Math.abs(color.getHue() - GREEN.getHue()) < 12 && color.getSaturation() > 0.5;
                count += green && color.getBrightness() > 0.25 ? 1 : 0;
            }
        }
        return count;
    }
}
