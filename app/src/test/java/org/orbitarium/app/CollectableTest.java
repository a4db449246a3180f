package org.orbitarium.app;

import de.sandec.jmemorybuddy.JMemoryBuddy;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.views.DialView;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.base.Home;

/** What was closed is given back: nothing that lives longer holds on to it. */
@NullUnmarked
final class CollectableTest {

    @Test
    void aClosedWindowIsCollectable() {
        JMemoryBuddy.memoryTest(memory -> {
            Opened opened = Opened.open();
            opened.settle();
            memory.assertCollectable(opened.workbench);
            memory.assertCollectable(opened.scene);
            memory.assertCollectable(opened.scene.getRoot());
            memory.assertCollectable(opened.dial());
            opened.close();
        });
    }

    @Test
    void closedSheetsAndReplacedFiguresAreCollectable() {
        Opened opened = Opened.open();
        opened.settle();
        JMemoryBuddy.memoryTest(memory -> {
            memory.assertCollectable(opened.dial().getInput());
            memory.assertCollectable(opened.laidOver("shell.sheet"));
            memory.assertCollectable(opened.laidOver("shell.palette"));
            opened.run("shell.next-scene");
            opened.run("orbit.mirror");
            opened.settle();
            opened.forgetFocus();
            memory.assertNotCollectable(opened.scene.getRoot());
        });
        opened.close();
    }

    /** A window on the platform without a display. */
    private record Opened(Workbench workbench, Scene scene) {

        static Opened open() {
            return call(() -> {
                Workbench workbench = Workbench.open(Home.find(), Workspace.of("pusht-orbit"));
                return new Opened(workbench, workbench.scene(1280, 800));
            });
        }

        DialView dial() {
            return call(() -> SoakPlayer.all(scene.getRoot(), DialView.class).getFirst());
        }

        /** Opens what a command lays over the window, closes it again and returns it. */
        Node laidOver(String command) {
            run(command);
            Node over = call(() -> ((javafx.scene.Parent) scene.getRoot().getChildrenUnmodifiable().getLast())
                    .getChildrenUnmodifiable().getFirst());
            run("shell.close-sheet");
            return over;
        }

        void run(String command) {
            call(() -> {
                Command found = workbench.registry().get(command);
                return found.run();
            });
        }

        /** The scene remembers which control had the focus last. */
        void forgetFocus() {
            call(() -> {
                scene.getRoot().requestFocus();
                return null;
            });
        }

        /** Waits until all that the workspace asks for is shown. */
        void settle() {
            for (int calm = 0; calm < 3;) {
                boolean settled = call(() -> {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    return workbench.advance();
                });
                calm = settled ? calm + 1 : 0;
                rest();
            }
        }

        void close() {
            call(() -> {
                workbench.close();
                return null;
            });
        }

        private static void rest() {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static <T> T call(java.util.concurrent.Callable<T> call) {
            try {
                return Toolkit.call(call);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
