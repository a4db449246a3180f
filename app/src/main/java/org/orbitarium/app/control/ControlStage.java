package org.orbitarium.app.control;

import javafx.scene.layout.Region;
import org.orbitarium.app.shell.Look;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.app.views.ArenaView;
import org.orbitarium.app.views.TrailsView;
import org.orbitarium.engine.figures.Style;
import org.orbitarium.engine.figures.TypeScale;

/** The Control bench for an audience: both controllers at the left, one above the other, and large beside them the trails turned back. */
final class ControlStage extends Region {

    private static final double GAP = 16;
    /** The screen for which the sizes of the presenter are drawn. */
    private static final double WIDTH = 1480;
    private static final double HEIGHT = 820;

    private final WorkspaceStore store;
    private final ControlModel model;
    private final ArenaView first;
    private final ArenaView second;
    private final TrailsView trails;

    ControlStage(WorkspaceStore store, ControlModel model, Typefaces typefaces, ControlViews desk) {
        this.store = store;
        this.model = model;
        first = new ArenaView(typefaces);
        second = new ArenaView(typefaces);
        trails = new TrailsView(typefaces);
        first.inputProperty().bind(desk.inputs().first().inputProperty());
        second.inputProperty().bind(desk.inputs().second().inputProperty());
        trails.inputProperty().bind(desk.inputs().trails().inputProperty());
        first.onAngle(desk::turn);
        second.onAngle(desk::turn);
        setMinSize(0, 0);
        getChildren().addAll(first, second, trails);
        store.follow(Workspace::look, look -> restyle());
        model.moment().map(moment -> moment == null ? 0 : moment.loops().size()).subscribe(loops -> requestLayout());
    }

    private void restyle() {
        Look look = store.get().look();
        double fits = Math.clamp(Math.min(getWidth() / WIDTH, getHeight() / HEIGHT), 1, 2);
        Style style = look.style(TypeScale.PRESENTER.times(fits));
        // two arenas share the height
        Style small = look.style(TypeScale.PRESENTER.times(0.7 * fits));
        first.figureStyleProperty().set(small);
        second.figureStyleProperty().set(small);
        trails.figureStyleProperty().set(style);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        ControlMoment moment = model.moment().get();
        boolean two = moment == null || moment.loops().size() > 1;
        double half = two ? Math.floor((height - GAP) / 2) : height;
        double left = Math.min(half, 0.45 * width);
        second.setVisible(two);
        first.resizeRelocate(0, 0, left, half);
        second.resizeRelocate(0, half + GAP, left, half);
        trails.resizeRelocate(left + GAP, 0, Math.max(0, width - left - GAP), height);
        restyle();
    }
}
