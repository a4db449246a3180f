package org.orbitarium.app.lab;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.LabPage;
import org.orbitarium.app.shell.Panel;
import org.orbitarium.app.shell.Segments;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.runs.catalogue.RunEntry;

/** The list of runs above the comparison, and the line that offers to do something about those that were put away. */
final class LabViews {

    private static final int GAP = 8;

    private final Words words;
    private final Supplier<String> how;
    private final RunTable table;
    private final ComparisonView comparison;
    private final Segments<ErrorForm> forms;
    private final Panel runs;
    private final Panel side;
    private final NotificationPane pane;
    private @Nullable Offer offered;

    /**
     * A line with a button.
     *
     * @param line what it says, in the language that is set then
     * @param key  of what stands on the button
     * @param deed what it does
     */
    private record Offer(Supplier<String> line, String key, Runnable deed) {
    }

    /**
     * Builds the views.
     *
     * @param choose told which run the user selects
     * @param open   opens the selected run
     * @param menu   of a row
     * @param form   told which form of relMSE the user chooses
     * @param tools  in the header of the list
     * @param job    stands above the list while a run is made
     * @param how    tells by which key or button a run is gone on with
     */
    LabViews(Words words, Consumer<String> choose, Runnable open, ContextMenu menu, Consumer<ErrorForm> form, List<Button> tools,
            JobRow job, Supplier<String> how) {
        this.words = words;
        this.how = how;
        table = new RunTable(words, choose, open, menu);
        VBox listed = new VBox(job.node(), table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        listed.setMinSize(0, 0);
        comparison = new ComparisonView(words);
        forms = new Segments<>(List.of(ErrorForm.values()), each -> words.live("form." + each.label()), form);
        runs = new Panel(words.live("lab.runs"), listed).extra(forms).extra(tools.toArray(Button[]::new));
        side = new Panel(words.live("lab.comparison"), comparison.node());
        VBox.setVgrow(runs, Priority.ALWAYS);
        VBox.setVgrow(side, Priority.ALWAYS);
        side.managedProperty().bind(side.visibleProperty());
        VBox both = new VBox(GAP, runs, side);
        both.setMinSize(0, 0);
        pane = new NotificationPane(both);
        pane.setShowFromTop(false);
        pane.setMinSize(0, 0);
        words.present().subscribe(texts -> tell());
    }

    Node node() {
        return pane;
    }

    /** Returns what can be taken out of both. */
    List<Exhibit> exhibits(LabExhibits exhibits) {
        return List.of(exhibits.runs(runs), exhibits.comparison(side));
    }

    /** Gives the list the focus; before the pane has its skin the list is in no scene. */
    void focus() {
        pane.applyCss();
        table.focus();
    }

    void scale(double factor) {
        table.scale(factor);
        comparison.scale(factor);
        // each takes the half of what is there, whatever its rows would like
        runs.setPrefHeight(factor);
        side.setPrefHeight(factor);
    }

    /** Shows the numbers of a form of relMSE, and that they are of this form. */
    void form(ErrorForm form) {
        forms.select(form);
        table.form(form);
        comparison.form(form);
    }

    /** Says something at the lower edge, and offers to do something about it once. */
    void offer(Supplier<String> line, String key, Runnable deed) {
        offered = new Offer(line, key, deed);
        tell();
        pane.show();
    }

    private void tell() {
        Offer present = offered;
        if (present != null) {
            pane.setText(present.line().get());
            pane.getActions().setAll(List.of(new Action(words.get(present.key()), event -> {
                if (present.equals(offered)) {
                    withdraw();
                    present.deed().run();
                }
            })));
        }
    }

    /** Offers it no longer. */
    void withdraw() {
        offered = null;
        pane.hide();
    }

    void show(LabModel model, LabPage lab) {
        LabModel.Content content = model.content().get();
        List<RunEntry> entries = content == null ? List.of() : content.listing().entries();
        boolean failed = !model.failure().get().isEmpty();
        table.placeholder(failed ? model.failure().get() : words.get(content == null ? "lab.loading" : "lab.empty"));
        table.show(entries, lab.selected());
        table.pin(lab.pinned());
        runs.looks(List.of(new Panel.Look(content == null ? "" : caption(content), null), new Panel.Look("", null)));
        boolean compares = !lab.pinned().isEmpty();
        side.setVisible(compares);
        side.looks(List.of(new Panel.Look(compares ? words.get("lab.comparison-what") : "", null), new Panel.Look("", null)));
        comparison.show(lab.compares() ? model.compared().get() : null, otherwise(model, lab));
    }

    private String caption(LabModel.Content content) {
        List<RunEntry> entries = content.listing().entries();
        long own = entries.stream().filter(entry -> !entry.shipped()).count();
        String counted = own == 0 ? words.get("lab.none-own") : words.get("lab.counted", own, entries.size() - own);
        String size = RunTexts.size(entries.stream().filter(entry -> !entry.shipped()).mapToLong(RunEntry::bytes).sum());
        int more = content.listing().leftOut();
        return counted + (own == 0 ? "" : " · " + size) + (more == 0 ? "" : " · " + words.get("lab.more", more));
    }

    /** What stands in the place of a comparison. */
    private String otherwise(LabModel model, LabPage lab) {
        Optional<RunEntry> unfinished = Stream.of(lab.pinned(), lab.selected()).flatMap(name -> model.find(name).stream())
                .filter(entry -> entry.state() instanceof RunEntry.Unfinished).findFirst();
        if (unfinished.isPresent()) {
            return words.get("lab.compare-unfinished", unfinished.get().name(), RunTexts.state(unfinished.get(), words), how.get());
        }
        String failure = model.comparisonFailure().get();
        if (!failure.isEmpty()) {
            return failure;
        }
        return lab.compares() ? words.get("lab.comparing") : words.get("lab.pinned", lab.pinned());
    }
}
