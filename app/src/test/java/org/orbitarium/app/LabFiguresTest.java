package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.runs.catalogue.RunCatalogue;

/** The numbers of the Lab: which they are, whose, and in which form. */
@NullUnmarked
final class LabFiguresTest {

    private final OpenWindow window = new OpenWindow();

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        open(1600, 1000);
    }

    private void open(int width, int height) throws Exception {
        window.open(Home.find(), Workspace.of("teacher-so2"), new RunPlaces(RunCatalogue.of(folder, Home.find()), folder, page -> true),
                width, height);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void show(String selected, String pinned) throws Exception {
        Toolkit.call(() -> {
            window.workbench().store().update(w -> w.with(w.lab().opened(true).select(selected).pin(pinned)));
            return null;
        });
        window.settle();
    }

    private Node laidOut(String selector) {
        window.scene().snapshot(null);
        return window.scene().getRoot().lookup(selector);
    }

    private void click(String button) throws Exception {
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            window.scene().getRoot().lookupAll(".button").stream().map(Button.class::cast)
                    .filter(node -> button.equals(node.getText()) && OpenWindow.shown(node)).findFirst().orElseThrow().fire();
            return null;
        });
        window.settle();
    }

    private static String texts(TreeItem<?> item) {
        StringBuilder all = new StringBuilder(item.getValue() + "\n");
        item.getChildren().forEach(child -> all.append(texts(child)));
        return all.toString();
    }

    @Test
    void aComparisonBeginsWithKeyFiguresInTheChosenForm() throws Exception {
        show("shipped/teacher-so2", "shipped/pusht-orbit");
        click("Mean of ratios");
        TreeTableView<?> table = Toolkit.call(() -> (TreeTableView<?>) laidOut(".tree-table-view"));
        String first = Toolkit.call(() -> texts(table.getRoot().getChildren().getFirst()));
        assertTrue(first.contains("what=Key figures, mean of ratios (8)"), first);
        assertTrue(first.contains("what=MLP: worst unseen / seen,"), first);
        assertTrue(first.contains("what=Vector neurons: residual, float32") && !first.contains("pooled"), first);
        click("Pooled");
        String pooled = Toolkit.call(() -> texts(table.getRoot().getChildren().getFirst()));
        assertTrue(pooled.contains("what=Key figures, pooled (8)") && pooled.contains("what=MLP: seen relMSE,"), pooled);
        assertFalse(pooled.contains("mean of ratios"), pooled);
    }

    @Test
    void theListSaysInWhichFormItsFactorsAreAndLetsItBeChosen() throws Exception {
        show("shipped/teacher-so2", "");
        click("Mean of ratios");
        assertTrue(window.words().contains("Worst unseen / seen, mean of ratios"), window.words());
        assertTrue(window.words().contains("×170"), window.words());
        click("Pooled");
        assertEquals(ErrorForm.POOLED, window.now().form());
        assertTrue(window.words().contains("Worst unseen / seen, pooled") && window.words().contains("×177"), window.words());
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "1600, 1000", "2560, 1440"})
    void theNamesOfManyModelsAreWhole(int width, int height) throws Exception {
        window.close();
        open(width, height);
        show("shipped/cloud-so3", "");
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            // rows take their height from the width that the columns have now
            window.scene().snapshot(null);
            List<Node> names = window.scene().getRoot().lookupAll(".lab-model").stream().filter(OpenWindow::shown).toList();
            assertTrue(names.stream().anyMatch(node -> ((Label) node).getText().equals("MLP (matched)")), "five models");
            for (Node node : names) {
                Label name = (Label) node;
                assertTrue(name.getWidth() >= name.prefWidth(-1) - 0.5, name.getText() + " is cut");
                Node cell = name;
                while (!(cell instanceof TableCell<?, ?>)) {
                    cell = cell.getParent();
                }
                Bounds room = cell.localToScene(cell.getLayoutBounds());
                assertTrue(room.contains(name.localToScene(name.getLayoutBounds())), name.getText() + " reaches out of its cell");
            }
            return null;
        });
    }
}
