package org.orbitarium.app.orbit;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.CommandRegistry;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.InspectorSection;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.runs.Result;

/**
 * What benches share that show the same scene: the scene with its models, how far those have learned, and the parts of the inspector that
 * are not about what one bench shows. FX thread only.
 */
public final class SceneSide {

    /** The panel of the arenas of controllers, as a workspace names it. */
    public static final String LOOPS = "loops";
    /** The panel of turned-back trails. */
    public static final String TRAILS = "trails";
    /** The panel of charts. */
    public static final String CHARTS = "charts";

    private final WorkspaceStore store;
    private final OrbitModel model;
    private final Typefaces typefaces;
    private final CommandRegistry registry;
    private final TrainingDesk desk;
    private final Consumer<SortedMap<String, String>> apply;

    SceneSide(WorkspaceStore store, OrbitModel model, Typefaces typefaces, CommandRegistry registry, TrainingDesk desk,
            Consumer<SortedMap<String, String>> apply) {
        this.store = store;
        this.model = model;
        this.typefaces = typefaces;
        this.registry = registry;
        this.desk = desk;
        this.apply = apply;
    }

    /**
     * The parts of an inspector.
     *
     * @param training  loss curves and the buttons that train
     * @param settings  the parameters of the scene
     * @param published published numbers beside ours
     * @param exhibits  what can be taken out of them
     */
    public record Parts(Node training, Node settings, Node published, List<Exhibit> exhibits) {

        /** Copies the list. */
        public Parts {
            exhibits = List.copyOf(exhibits);
        }
    }

    /** Returns the scene that is open, with its models; null until it is loaded. */
    public ObservableValue<@Nullable OrbitScene> scene() {
        return model.scene();
    }

    /** Returns whether models learn now. */
    public ObservableValue<Boolean> learns() {
        return model.training().map(TrainingStatus::active);
    }

    /** Returns which models are shown, in words: a training, or the seed of the run. */
    public String models() {
        OrbitScene scene = model.scene().get();
        TrainingStatus.@Nullable At learned = model.learned().get();
        Result result = scene == null ? null : scene.result();
        return learned != null ? learned.words(registry.words().present().getValue())
                : result == null || scene == null || scene.models().isEmpty() ? ""
                : registry.words().get("status.seed", Long.toString(result.seeds().getFirst()));
    }

    /** Returns why the scene cannot be shown; empty if it can. */
    public ObservableValue<String> failure() {
        return model.failure();
    }

    /** Tells that the scene could not be shown, or empty that it can. */
    public void fail(String failure) {
        model.failure().set(failure);
    }

    /** Tells until which control step loops are computed, so that time does not play beyond it. */
    public void reached(int step) {
        model.reached().set(step);
    }

    /** Makes the parts of an inspector. */
    public Parts parts() {
        OrbitExhibits exhibits = new OrbitExhibits(store, model);
        TrainingPanel training = new TrainingPanel(store, model, typefaces, registry, desk.train(), desk.pause(), desk.cancel());
        SettingsPanel settings = new SettingsPanel(store, model, registry.words(), apply);
        VBox rows = new VBox();
        rows.getStyleClass().add("published");
        InspectorSection published = new InspectorSection(registry.words().live("published.title"), rows);
        published.captionProperty().bind(registry.words().live("published.caption"));
        Runnable show = () -> OrbitInspector.published(model.scene().get(), registry.words().present().getValue(), rows, published);
        model.scene().subscribe(scene -> show.run());
        registry.words().present().subscribe(texts -> show.run());
        return new Parts(training.node(), settings.node(), published,
                List.of(training.exhibit(exhibits), settings.exhibit(exhibits), exhibits.published(published)));
    }
}
