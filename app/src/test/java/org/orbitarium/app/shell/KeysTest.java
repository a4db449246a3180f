package org.orbitarium.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Language;

/** Keys, who has them, and how the palette finds what is meant. */
final class KeysTest {

    private final List<String> notices = new ArrayList<>();
    private final CommandRegistry registry = new CommandRegistry(Words.in(Language.ENGLISH), notices::add);
    private final SimpleStringProperty obstacle = new SimpleStringProperty("");
    private final Command train = Command.of("orbit.train", Key.of(KeyCode.T), Command.Category.RUN, () -> { }).unless(obstacle);
    private final Command mirror = Command.of("orbit.mirror", Key.of(KeyCode.M), Command.Category.ORBIT, () -> { });

    KeysTest() {
        registry.add(List.of(train, mirror));
    }

    @ParameterizedTest
    @ValueSource(strings = {"T", "Ctrl+K", "Ctrl+Shift+Z", "Alt+Left", "F5", "Page Up", "?", ",", ".", "Home", "Space"})
    void whatALabelSaysIsReadBack(String label) {
        assertEquals(Optional.of(label), Key.parse(label).map(Key::label));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hyper+K", "Ctrl+", "Ctrl+?", "no key"})
    void whatIsNoKeyIsNone(String label) {
        assertEquals(Optional.empty(), Key.parse(label));
    }

    /** As "the scene is still loading", once it has loaded. */
    @Test
    void whyACommandCannotBeDoneIsTakenBackWhenItCan() {
        List<String> withdrawn = new ArrayList<>();
        registry.withdrawing(withdrawn::add);
        obstacle.set("reason.no-scene");
        assertEquals(false, registry.run(train));
        assertEquals(List.of("Train: the scene is still loading"), notices);
        assertEquals(List.of(), withdrawn);
        obstacle.set("");
        assertEquals(notices, withdrawn);
    }

    @Test
    void aKeyThatAnotherCommandHadIsTakenFromIt() {
        registry.assign(mirror, Key.of(KeyCode.T));
        assertEquals(Key.of(KeyCode.T), registry.key(mirror));
        assertNull(registry.key(train));
        registry.keymapProperty().set(Keymap.DEFAULT);
        assertEquals(Key.of(KeyCode.T), registry.key(train));
        assertEquals(Key.of(KeyCode.M), registry.key(mirror));
    }

    @Test
    void itsOwnKeyIsNoChange() {
        registry.assign(train, Key.of(KeyCode.A));
        registry.assign(train, Key.of(KeyCode.T));
        assertEquals(Keymap.DEFAULT, registry.keymapProperty().get());
    }

    @Test
    void whatCannotBeDoneSaysWhy() {
        obstacle.set("reason.trains");
        assertTrue(!registry.run(train));
        assertEquals(List.of("Train: a training runs already"), notices);
        assertTrue(registry.tip(train).contains("a training runs already"));
        obstacle.set("");
        assertTrue(registry.run(train));
    }

    @Test
    void theLastChosenStandsFirst() {
        registry.choose(train);
        registry.choose(mirror);
        registry.choose(train);
        assertEquals(List.of("orbit.train", "orbit.mirror"), registry.recentProperty().get().ids());
    }

    @ParameterizedTest
    @CsvSource({"tra, Train, Turn g back", "train, Cancel Training, Turn again", "sg, Sweep g, Train", "镜, 镜像, 训练"})
    void theBetterMatchScoresHigher(String letters, String better, String worse) {
        assertTrue(Match.score(letters, better) > Match.score(letters, worse), letters);
    }

    @Test
    void lettersOutOfOrderDoNotMatch() {
        assertTrue(Match.score("niart", "Train") < 0);
        assertEquals(0, Match.score("", "anything"));
    }
}
