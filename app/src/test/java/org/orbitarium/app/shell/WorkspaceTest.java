package org.orbitarium.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.orbitarium.app.theme.Theme;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.nn.Precision;

/** The one state of the window. */
final class WorkspaceTest {

    @Test
    void turningWrapsAndKeepsTheMirror() {
        Workspace start = Workspace.of("pusht-orbit").withElement(new O2(Math.toRadians(358), true));
        assertEquals(3, start.turned(5).element().angleDegrees(), 1e-9);
        assertTrue(start.turned(5).element().mirror());
        assertEquals(353, start.turned(-5).element().angleDegrees(), 1e-9);
        assertEquals(356, start.withElement(O2.degrees(1)).turned(-5).element().angleDegrees(), 1e-9);
    }

    @Test
    void anotherSceneStartsAfreshButKeepsHowItIsLookedAt() {
        Workspace seen = Workspace.of("a").withTheme(Theme.LIGHT).withPrecision(Precision.FLOAT64).withStep(7).withSample(3)
                .withMotion(true, true).withEnlarged("dial");
        Workspace other = seen.withScene("b");
        assertEquals(0, other.step());
        assertEquals(0, other.sample());
        assertEquals("", other.enlarged());
        assertTrue(!other.turning() && !other.playing());
        assertEquals(Theme.LIGHT, other.theme());
        assertEquals(Precision.FLOAT64, other.precision());
        assertEquals(seen.element(), other.element());
    }

    @Test
    void theAudienceHasASizeOfItsOwn() {
        Workspace desk = Workspace.of("a").with(Workspace.of("a").look().with(1.2));
        Workspace stage = desk.withPresenting(true);
        assertEquals(1, stage.look().scale());
        Workspace larger = stage.with(stage.look().with(1.6)).withPresenting(true);
        assertEquals(1.6, larger.look().scale());
        assertEquals(1.2, larger.withPresenting(false).look().scale());
        assertEquals(1.6, larger.withPresenting(false).withPresenting(true).look().scale());
    }

    @Test
    void timeDoesNotRunBeforeTheStart() {
        assertEquals(0, Workspace.of("a").withStep(-3).step());
    }

    @Test
    void aDragIsOneStepAndWhatPlaysIsNone() {
        long[] now = new long[1];
        WorkspaceStore store = new WorkspaceStore(Workspace.of("a"), () -> now[0]);
        for (int i = 1; i <= 9; i++) {
            now[0] += 16_000_000;
            store.update(w -> w.turned(1));
        }
        store.drift(w -> w.withStep(3));
        now[0] += 16_000_000;
        store.update(w -> w.withStep(4));
        store.undo();
        assertEquals(3, store.get().step());
        assertEquals(144, store.get().element().angleDegrees(), 1e-9);
        store.undo();
        assertEquals(135, store.get().element().angleDegrees(), 1e-9);
        assertFalse(store.undoableProperty().get());
        store.redo();
        store.redo();
        assertEquals(4, store.get().step());
        assertFalse(store.redoableProperty().get());
    }

    @Test
    void changesApartInTimeAreTwoSteps() {
        long[] now = new long[1];
        WorkspaceStore store = new WorkspaceStore(Workspace.of("a"), () -> now[0]);
        store.update(w -> w.turned(5));
        now[0] += 2_000_000_000L;
        store.update(w -> w.turned(5));
        store.undo();
        assertEquals(140, store.get().element().angleDegrees(), 1e-9);
    }

    @Test
    void twoDeedsAreTwoStepsHoweverSoon() {
        WorkspaceStore store = new WorkspaceStore(Workspace.of("a"), () -> 0);
        store.update(w -> w.withChanges(new TreeMap<>(Map.of("data.train", "10"))));
        store.update(w -> w.withChanges(new TreeMap<>(Map.of("data.train", "20"))));
        store.undo();
        assertEquals("10", store.get().changes().get("data.train"));
    }

    @Test
    void twoCommandsAreTwoStepsHoweverSoonAndAKeyThatIsHeldIsOne() {
        WorkspaceStore store = new WorkspaceStore(Workspace.of("a"), () -> 0);
        CommandRegistry registry = new CommandRegistry(Words.in(Language.ENGLISH), text -> { });
        registry.manner(store::under);
        Command mirror = Command.of("orbit.mirror", null, Command.Category.ORBIT,
                () -> store.update(w -> w.withElement(new O2(w.element().angle(), !w.element().mirror()))));
        Command turn = Command.of("orbit.turn-on", null, Command.Category.ORBIT, () -> store.update(w -> w.turned(5)));
        Command theme = Command.of("shell.theme", null, Command.Category.VIEW, () -> store.update(w -> w.withTheme(w.theme().other())));
        Command larger = Command.of("shell.larger", null, Command.Category.VIEW, () -> store.update(w -> w.with(w.look().with(1.5))));
        List<Command> pressed = List.of(mirror, turn, turn, turn, theme, larger);
        List<Workspace> seen = new ArrayList<>();
        for (Command command : pressed) {
            seen.add(store.get());
            registry.run(command);
        }
        for (int before : new int[] {5, 4, 1, 0}) {
            store.undo();
            assertEquals(seen.get(before), store.get());
        }
        assertFalse(store.undoableProperty().get());
    }

    @Test
    void whatEndsWhereItBeganIsNoStep() {
        WorkspaceStore store = new WorkspaceStore(Workspace.of("a"), () -> 0);
        store.update(w -> w.withStep(3));
        store.update(w -> w.turned(5));
        store.update(w -> w.turned(-5));
        store.undo();
        assertEquals(0, store.get().step());
    }

    @Test
    void whatIsLeftToTheSceneIsFilledInAndNeverUndone() {
        WorkspaceStore store = new WorkspaceStore(Workspace.of("a"), () -> 0);
        store.update(w -> w.turned(5));
        store.fill(w -> w.reading().asSceneHas() ? w.withAhead(w.scene().equals("a") ? 3 : 10) : w);
        store.drift(w -> w);
        assertEquals(3, store.get().ahead());
        store.undo();
        assertEquals(3, store.get().ahead(), "also in what was there before the scene was");
        store.update(w -> w.withAhead(5));
        store.update(w -> w.withScene("a"));
        assertEquals(5, store.get().ahead(), "the same scene again");
        store.update(w -> w.withScene("b"));
        assertEquals(10, store.get().ahead());
        store.undo();
        assertEquals(5, store.get().ahead());
    }

    @Test
    void whatWasUndoneIsForgottenByTheNextChange() {
        WorkspaceStore store = new WorkspaceStore(Workspace.of("a"));
        store.update(w -> w.turned(5));
        store.undo();
        store.update(w -> w.withStep(2));
        assertFalse(store.redoableProperty().get());
    }

    @Test
    void undoingStopsWhatMoves() {
        WorkspaceStore store = new WorkspaceStore(Workspace.of("a"));
        store.update(w -> w.withMotion(true, true));
        store.update(w -> w.withForm(ErrorForm.POWER));
        store.undo();
        assertFalse(store.get().turning() || store.get().playing());
    }

    @Test
    void aPartIsToldOnlyWhenItChanges() {
        WorkspaceStore store = new WorkspaceStore(Workspace.of("a"));
        List<Integer> steps = new ArrayList<>();
        store.follow(Workspace::step, steps::add);
        store.update(w -> w.withTheme(Theme.LIGHT));
        store.update(w -> w.withStep(4));
        store.update(w -> w.withStep(4));
        assertEquals(List.of(0, 4), steps);
    }
}
