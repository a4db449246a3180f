package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.measures.ErrorForm;

/** Steps ahead and the form of relMSE are those of a scene when it is opened, and what the user chose when it is come back to. */
@NullUnmarked
final class ReadingTest {

    private final OpenWindow window = new OpenWindow();

    @BeforeEach
    void open() throws Exception {
        window.open(Workspace.of("pusht-forward"), 1280, 800);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void anotherSceneBringsItsOwn() throws Exception {
        assertEquals(10, window.now().ahead(), "explicit poses");
        update(w -> w.withAhead(5).withForm(ErrorForm.POOLED));
        update(w -> w.withScene("pusht-orbit"));
        assertEquals(3, window.now().ahead(), "learned latents");
        assertEquals(ErrorForm.RATIO, window.now().form(), "as its factors are published");
    }

    @Test
    void theSameSceneKeepsWhatWasChosen() throws Exception {
        update(w -> w.withAhead(5));
        update(w -> w.withScene("pusht-forward"));
        assertEquals(5, window.now().ahead());
    }

    @Test
    void undoingBringsBackWhatWasChosen() throws Exception {
        update(w -> w.withAhead(5).withForm(ErrorForm.POOLED));
        Workspace chosen = window.now();
        update(w -> w.withScene("pusht-orbit"));
        window.control(KeyCode.Z);
        window.settle();
        assertEquals(chosen, window.now());
        window.run("shell.redo");
        window.settle();
        assertEquals(3, window.now().ahead());
        assertEquals("pusht-orbit", window.now().scene());
    }

    @Test
    void whatWasChangedBeforeTheSceneWasLoadedIsUndoneToWhatTheSceneHas() throws Exception {
        Toolkit.call(() -> {
            window.workbench().store().update(w -> w.withScene("pusht-orbit"));
            window.workbench().store().update(w -> w.turned(30));
            return null;
        });
        window.settle();
        window.control(KeyCode.Z);
        window.settle();
        assertEquals("pusht-orbit", window.now().scene());
        assertEquals(3, window.now().ahead());
    }

    @Test
    void anOpenedWorkspaceShowsWhatWasSaved() throws Exception {
        Workspace saved = Workspace.of("pusht-orbit").withAhead(7).withForm(ErrorForm.POWER).withStep(1);
        Workspace read = Memory.WORKSPACE.read("mine", Memory.WORKSPACE.write(saved));
        update(w -> read);
        assertEquals(saved, window.now());
    }

    private void update(UnaryOperator<Workspace> change) throws Exception {
        Toolkit.call(() -> {
            window.workbench().store().update(change);
            return null;
        });
        window.settle();
    }
}
