package org.orbitarium.app;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.orbitarium.app.orbit.OrbitBench;
import org.orbitarium.app.orbit.OrbitThumbnail;
import org.orbitarium.app.shell.Background;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.CommandRegistry;
import org.orbitarium.app.shell.FrameMonitor;
import org.orbitarium.app.shell.Key;
import org.orbitarium.app.shell.Pulse;
import org.orbitarium.app.shell.ShellView;
import org.orbitarium.app.shell.StatusBar;
import org.orbitarium.app.shell.Storyboard;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.theme.Theme;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.nn.GradientLane;

/** Puts the window together: the one place where shell, benches and engine meet. FX thread only. */
final class Workbench implements AutoCloseable {

    private final Home home;
    private final SceneShelf shelf;
    private final WorkspaceStore store;
    private final CommandRegistry registry = new CommandRegistry();
    private final StatusBar status = new StatusBar();
    private final FrameMonitor monitor = new FrameMonitor(System::nanoTime, FrameMonitor.processorTime(), status::frames);
    private final Pulse pulse = new Pulse(monitor);
    private final GradientLane lane = new GradientLane(Background::standBack);
    private final OrbitBench bench;
    private final ShellView view;

    private Workbench(Home home, Workspace workspace) {
        this.home = home;
        store = new WorkspaceStore(workspace);
        shelf = SceneShelf.open(home);
        Typefaces typefaces = Typefaces.load(home);
        bench = new OrbitBench(store, pulse, status, typefaces, lane, shelf::load);
        registry.add(shellCommands());
        registry.add(bench.commands());
        Storyboard storyboard = new Storyboard(cards(shelf, typefaces), name -> store.update(w -> w.withScene(name)));
        view = new ShellView(registry, storyboard, status);
        view.showCommands(registry.get("shell.theme"), registry.get("shell.sheet"));
        store.follow(Workspace::scene, name -> {
            storyboard.select(name);
            view.show(bench, shelf.get(name).title(), name + ".yaml", shelf.get(name).claim());
        });
        store.property().subscribe(w -> view.sides(w.storyboard(), w.inspector()));
        pulse.play(new Activity(store, bench, monitor));
    }

    private List<Storyboard.Card> cards(SceneShelf shelf, Typefaces typefaces) {
        List<Storyboard.Card> cards = new ArrayList<>();
        for (org.orbitarium.engine.scenes.Scene scene : shelf.all()) {
            cards.add(new Storyboard.Card(scene.name(), scene.group(), scene.title(), scene.claim(),
                    OrbitThumbnail.of(store, typefaces, scene.data().slice(), shelf.result(scene.name()))));
        }
        return cards;
    }

    /** Opens the first scene. */
    static Workbench open(Home home) {
        return new Workbench(home, Workspace.of(SceneShelf.open(home).first()));
    }

    /** Opens a workspace. */
    static Workbench open(Home home, Workspace workspace) {
        return new Workbench(home, workspace);
    }

    private List<Command> shellCommands() {
        return List.of(
                Command.of("shell.quit", "Quit", "Close the window; what trains is cancelled", control(KeyCode.Q), Command.Category.FILE,
                        Platform::exit),
                Command.of("shell.previous-scene", "Previous Scene", "Open the scene before this one", Key.of(KeyCode.PAGE_UP),
                        Command.Category.SCENE, () -> open(-1)),
                Command.of("shell.next-scene", "Next Scene", "Open the scene after this one", Key.of(KeyCode.PAGE_DOWN),
                        Command.Category.SCENE, () -> open(1)),
                Command.of("shell.theme", "Dark or Light", "Switch between dark and light colours", control(KeyCode.L),
                        Command.Category.VIEW, () -> store.update(w -> w.withTheme(w.theme().other()))).icon("fth-sun"),
                Command.of("shell.storyboard", "Storyboard", "Show or hide the storyboard", control(KeyCode.B), Command.Category.VIEW,
                        () -> store.update(w -> w.withSides(!w.storyboard(), w.inspector()))).icon("fth-sidebar"),
                Command.of("shell.inspector", "Inspector", "Show or hide the inspector", control(KeyCode.I), Command.Category.VIEW,
                        () -> store.update(w -> w.withSides(w.storyboard(), !w.inspector()))),
                Command.of("shell.sheet", "Commands and Keys", "Show every command with its key", Key.typed('?'), Command.Category.HELP,
                        () -> view.toggleSheet()).icon("fth-help-circle"),
                Command.of("shell.close-sheet", "Close Sheet", "Close what lies over the window", Key.of(KeyCode.ESCAPE),
                        Command.Category.HELP, () -> view.closeSheet()));
    }

    /** Opens a scene further on in the storyboard, which has two ends. */
    private void open(int further) {
        List<String> names = shelf.all().stream().map(org.orbitarium.engine.scenes.Scene::name).toList();
        int index = Math.clamp(names.indexOf(store.get().scene()) + further, 0, names.size() - 1);
        store.update(w -> w.scene().equals(names.get(index)) ? w : w.withScene(names.get(index)));
    }

    private static Key control(KeyCode code) {
        return Key.of(code, Key.Modifier.CTRL);
    }

    /** Makes the scene of a size; the theme follows the workspace. */
    Scene scene(double width, double height) {
        Scene scene = new Scene(view, width, height);
        store.follow(Workspace::theme, theme -> applyTheme(theme, scene));
        registry.listen(scene);
        pulse.watch(scene);
        return scene;
    }

    private void applyTheme(Theme theme, Scene scene) {
        theme.apply(home, scene);
        scene.getStylesheets().add(home.asset("css/shell.css").toUri().toString());
    }

    /** Starts the pulse. */
    void start() {
        pulse.start();
    }

    /** Drains the mailboxes by hand, where no pulse runs; returns whether all that the workspace asks for is shown. */
    boolean advance() {
        boolean settled = bench.settled();
        boolean drained = pulse.drain();
        return settled && !drained;
    }

    /** Calls back once, after the first pulse in which the bench showed what it computed. */
    void whenFirstDrawn(Runnable listener) {
        boolean[] told = new boolean[1];
        pulse.play(seconds -> {
            if (!told[0] && bench.settled()) {
                told[0] = true;
                Platform.runLater(listener);
            }
        });
    }

    /** Returns the state. */
    WorkspaceStore store() {
        return store;
    }

    /** Returns the commands. */
    CommandRegistry registry() {
        return registry;
    }

    /** Returns the root of the window. */
    Region view() {
        return view;
    }

    /** Says something in one line. */
    void notice(String text) {
        status.notice(text);
    }

    @Override
    public void close() {
        pulse.stop();
        monitor.log();
        bench.close();
        lane.close();
    }
}
