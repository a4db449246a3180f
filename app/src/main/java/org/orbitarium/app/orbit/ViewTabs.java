package org.orbitarium.app.orbit;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import org.orbitarium.app.shell.Segments;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.words.Words;

/** The views of the bench by name, for a window that has no room for all of them at once: one fills it, or two stand side by side. */
final class ViewTabs extends StackPane {

    private static final List<String> ALL =
            List.of("", OrbitViews.ARENA, OrbitViews.DIAL, OrbitViews.LADDER, OrbitViews.LATENTS);

    private final WorkspaceStore store;
    private final OrbitModel model;
    private final Words words;
    private final Segments<String> segments;

    /** Makes the tabs once: words outlive them, and would hold on to those of every scene. */
    ViewTabs(WorkspaceStore store, OrbitModel model, Words words) {
        this.store = store;
        this.model = model;
        this.words = words;
        segments = new Segments<>(ALL, this::name, view -> store.update(w -> w.withEnlarged(view)));
        segments.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getStyleClass().add("view-tabs");
        getChildren().add(segments);
        store.follow(Workspace::enlarged, enlarged -> offer());
        model.scene().subscribe(scene -> offer());
    }

    private ObservableValue<String> name(String view) {
        return Bindings.createStringBinding(() -> words.get(switch (view) {
            case "" -> "tabs.both";
            case OrbitViews.ARENA -> model.spatial() ? "panel.stage" : "panel.arena";
            case OrbitViews.DIAL -> model.spatial() ? "tabs.rotations" : "panel.dial";
            default -> "panel." + view;
        }), words.present(), model.scene());
    }

    /** Without a picture of the world there is no pair, and the ladder is of worlds in space. */
    private void offer() {
        boolean pictured = model.pictured();
        segments.offer(ALL.stream().filter(view -> (pictured || !(view.isEmpty() || view.equals(OrbitViews.ARENA)))
                && (model.spatial() || !view.equals(OrbitViews.LADDER))).toList());
        String enlarged = ALL.contains(store.get().enlarged()) ? store.get().enlarged() : "";
        segments.select(enlarged.isEmpty() && !pictured ? OrbitViews.DIAL : enlarged);
    }
}
