package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.geometry.O2;

/** Files that a hand drags over the window and lets go. */
@NullUnmarked
final class DropTest {

    private final OpenWindow window = new OpenWindow();

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        window.open(Workspace.of("teacher-so2"), 1280, 800);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    /** Returns what a hand would drag; the platform without a display has no hand, so it is made from within. */
    static Dragboard drag(Map<DataFormat, Object> content) throws Exception {
        Class<?> peer = Class.forName("com.sun.javafx.tk.TKClipboard");
        Object clipboard = Proxy.newProxyInstance(DropTest.class.getClassLoader(), new Class<?>[] {peer}, (proxy, method, arguments) ->
                switch (method.getName()) {
                    case "hasContent" -> content.containsKey((DataFormat) arguments[0]);
                    case "getContent" -> content.get((DataFormat) arguments[0]);
                    case "getContentTypes" -> content.keySet();
                    case "getTransferModes" -> Set.of(TransferMode.COPY);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        Class<?> helper = Class.forName("com.sun.javafx.scene.input.DragboardHelper");
        return Toolkit.call(() -> (Dragboard) helper.getMethod("createDragboard", peer).invoke(null, clipboard));
    }

    private DragEvent fire(EventType<DragEvent> type, Dragboard board) throws Exception {
        return fire(window.scene(), type, board);
    }

    /** Lets a hand drag something over a scene, or let it go there. */
    static DragEvent fire(Scene scene, EventType<DragEvent> type, Dragboard board) throws Exception {
        return Toolkit.call(() -> {
            DragEvent event = new DragEvent(type, board, 300, 300, 300, 300, TransferMode.COPY, null, scene, null);
            Event.fireEvent(scene, event);
            return event;
        });
    }

    private boolean marked() throws Exception {
        return Toolkit.call(() -> window.scene().getRoot().lookup(".drop-frame").isVisible());
    }

    @Test
    void aWorkspaceThatIsDroppedIsOpened() throws Exception {
        Path file = Files.writeString(folder.resolve("view.orbitarium.json"),
                Memory.WORKSPACE.write(Workspace.of("teacher-so2").withElement(O2.degrees(77))));
        Dragboard board = drag(Map.of(DataFormat.FILES, List.of(file.toFile())));
        fire(DragEvent.DRAG_ENTERED, board);
        assertTrue(marked(), "the window shows that it takes them");
        assertTrue(window.words().contains("Drop it"), "it says what can be dropped");
        assertTrue(fire(DragEvent.DRAG_OVER, board).isAccepted());
        fire(DragEvent.DRAG_DROPPED, board);
        window.settle();
        long end = System.currentTimeMillis() + 20_000;
        while (Math.round(window.now().element().angleDegrees()) != 77) {
            assertTrue(System.currentTimeMillis() < end, window.words());
            Thread.sleep(20);
        }
        assertFalse(marked());
    }

    @Test
    void whatIsCarriedAwayAgainLeavesNothingBehind() throws Exception {
        Dragboard board = drag(Map.of(DataFormat.FILES, List.of(folder.resolve("a.csv").toFile())));
        Workspace before = window.now();
        fire(DragEvent.DRAG_ENTERED, board);
        assertTrue(marked());
        fire(DragEvent.DRAG_EXITED, board);
        assertFalse(marked());
        assertEquals(before, window.now());
    }

    @Test
    void textThatIsDroppedIsNoFile() throws Exception {
        Dragboard board = drag(Map.of(DataFormat.PLAIN_TEXT, "137"));
        Workspace before = window.now();
        assertFalse(fire(DragEvent.DRAG_OVER, board).isAccepted());
        fire(DragEvent.DRAG_DROPPED, board);
        window.settle();
        assertEquals(before, window.now());
    }
}
