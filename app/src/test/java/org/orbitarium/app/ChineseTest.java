package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import javafx.scene.text.Text;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.app.shell.Look;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.views.ArenaView;
import org.orbitarium.app.views.DialView;
import org.orbitarium.app.views.HorizonView;
import org.orbitarium.app.views.LatentsView;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.figures.ArenaFigure;
import org.orbitarium.engine.figures.DialFigure;
import org.orbitarium.engine.figures.Figure;
import org.orbitarium.engine.figures.HorizonFigure;
import org.orbitarium.engine.figures.LatentsFigure;
import org.orbitarium.engine.figures.Mark;
import org.orbitarium.engine.geometry.O2;

/** The Orbit bench in Chinese: nothing of it stays English but names, formulas, units and what files write. */
@NullUnmarked
final class ChineseTest {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
    /** Names of models and things, units, and values as scenes write them. */
    private static final Set<String> NAMES = Set.of("Vector", "neurons", "MLP", "Orbitarium", "PushT", "arXiv", "relMSE", "float", "max",
            "rad",
            "deg", "CPU", "EMA", "PyTorch", "yaml", "pusht", "orbit", "forward", "teacher", "paper", "orbitarium", "run", "SCENE",
            "Centred", "Cross", "products", "latents", "matched", "cloud", "ladder", "rigid", "gravity", "rollout", "horizon",
            "push", "pose", "reach",
            "SO", "SE");

    private final OpenWindow window = new OpenWindow();

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pusht-orbit", "pusht-forward", "teacher-so2", "rollout-horizon"})
    void noEnglishIsLeft(String scene) throws Exception {
        window.open(Workspace.of(scene).with(Look.DEFAULT.with(Language.CHINESE)).withElement(new O2(2, true)), 1600, 1000);
        window.settle();
        Toolkit.call(() -> {
            window.workbench().registry().get("orbit.why").run();
            return null;
        });
        window.settle();
        assertEquals(Set.of(), Toolkit.call(() -> {
            window.scene().snapshot(null);
            Set<String> left = new TreeSet<>();
            texts().forEach(text -> english(text, left));
            return left;
        }));
    }

    /** Names of runs, keys of settings and numbers of metrics are those that files have. */
    @Test
    void noEnglishIsLeftInTheLab() throws Exception {
        window.open(Workspace.of("teacher-so2").with(Look.DEFAULT.with(Language.CHINESE)), 1600, 1000);
        Toolkit.call(() -> {
            window.workbench().store().update(w -> w.with(w.lab().opened(true).select("shipped/pusht-forward").pin("shipped/pusht-orbit")));
            return null;
        });
        window.settle();
        Set<String> left = new TreeSet<>();
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            for (Node node : OpenWindow.all(window.scene().getRoot())) {
                boolean value = node.getStyleClass().stream().anyMatch(List.of("mono", "lab-run", "tree-table-cell")::contains)
                        || value(node) || node.getStyleClass().contains("chip");
                if (node instanceof Labeled labeled && labeled.getText() != null && OpenWindow.shown(node) && !value) {
                    english(labeled.getText().replaceAll("shipped/\\S+", ""), left);
                }
            }
            TreeTableView<?> table = (TreeTableView<?>) window.scene().getRoot().lookup(".tree-table-view");
            table.getColumns().stream().map(column -> column.getText().replaceAll("shipped/\\S+", ""))
                    .forEach(title -> english(title, left));
            table.getRoot().getChildren().forEach(part -> english(String.valueOf(part.getValue()).replaceAll("\\w+=", ""), left));
            return null;
        });
        left.removeIf(text -> text.startsWith("false in ") || text.startsWith("true in ") || text.startsWith("Row in "));
        assertEquals(Set.of(), left);
    }

    @Test
    void switchingTellsEverythingAnewAndBack() throws Exception {
        window.open(Workspace.of("pusht-orbit"), 1600, 1000);
        window.settle();
        List<String> before = Toolkit.call(this::texts);
        for (Language language : List.of(Language.CHINESE, Language.ENGLISH)) {
            Toolkit.call(() -> {
                window.workbench().store().update(w -> w.with(w.look().with(language)));
                return null;
            });
            window.settle();
        }
        assertEquals(before, Toolkit.call(this::texts));
        assertTrue(before.contains("Residual of F = f(E(x), a)"), before.toString());
    }

    /** Adds the English words of a text that are no names. */
    static void english(String text, Set<String> into) {
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            if (!NAMES.contains(matcher.group())) {
                into.add(matcher.group() + " in " + text);
            }
        }
    }

    /** Returns what stands in labels, buttons and figures; fields and choices show values as scenes write them. */
    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Node node : OpenWindow.all(window.scene().getRoot())) {
            if (node instanceof Labeled labeled && !value(node) && !node.getStyleClass().contains("chip")) {
                texts.add(labeled.getText() == null ? "" : labeled.getText());
            }
        }
        ArenaView arena = window.view(ArenaView.class);
        DialView dial = window.view(DialView.class);
        LatentsView latents = window.view(LatentsView.class);
        HorizonView horizon = window.view(HorizonView.class);
        Stream.of(HorizonFigure.build(horizon.getInput(), horizon.figureStyleProperty().get(), 500, 500),
                ArenaFigure.build(arena.getInput(), arena.figureStyleProperty().get(), 500, 500),
                DialFigure.build(dial.getInput(), dial.figureStyleProperty().get(), 500, 500),
                LatentsFigure.build(latents.getInput(), latents.figureStyleProperty().get(), 1200, 300))
                .map(Figure::marks).flatMap(List::stream).filter(Mark.Text.class::isInstance).map(mark -> ((Mark.Text) mark).text())
                .forEach(texts::add);
        return texts;
    }

    private static boolean value(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof TextField || each instanceof Text || each.getStyleClass().contains("combo-box")) {
                return true;
            }
        }
        return false;
    }
}
