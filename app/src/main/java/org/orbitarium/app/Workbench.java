package org.orbitarium.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.control.ControlBench;
import org.orbitarium.app.lab.LabBench;
import org.orbitarium.app.orbit.OrbitBench;
import org.orbitarium.app.orbit.OrbitThumbnails;
import org.orbitarium.app.out.Desktop;
import org.orbitarium.app.out.Ffmpeg;
import org.orbitarium.app.out.Outlet;
import org.orbitarium.app.out.WindowDesktop;
import org.orbitarium.app.shell.Background;
import org.orbitarium.app.shell.Bench;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.CommandRegistry;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.FrameMonitor;
import org.orbitarium.app.shell.Pulse;
import org.orbitarium.app.shell.ShellView;
import org.orbitarium.app.shell.StatusBar;
import org.orbitarium.app.shell.Storyboard;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.theme.StyleSheets;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.runs.Runner;
import org.orbitarium.engine.scenes.View;
import org.orbitarium.engine.scenes.Wording;

/** Puts the window together: the one place where shell, benches and engine meet. FX thread only. */
final class Workbench implements AutoCloseable {

    private static final List<String> TOOLBAR = List.of("shell.palette", "shell.undo", "shell.redo", "lab.toggle", "present.start",
            "shell.theme", "shell.language", "shell.sheet");

    private final StyleSheets sheets;
    private final SceneShelf shelf;
    private final WorkspaceStore store;
    private final Words words;
    private final StatusBar status;
    private final CommandRegistry registry;
    private final FrameMonitor monitor;
    private final Pulse pulse;
    private final GradientLane lane = new GradientLane(Background::standBack);
    private final OrbitBench bench;
    private final ControlBench control;
    private final OrbitThumbnails thumbnails;
    private final LabBench lab;
    private final Intake intake;
    private final ShellView view;
    private final WorkspaceFiles files;
    private final Outlet outlet;
    private final Presenting presenting;

    private Workbench(Opening read, Workspace workspace) {
        shelf = read.shelf();
        sheets = read.sheets();
        RunPlaces runs = read.runs();
        Outside outside = read.outside();
        Typefaces typefaces = read.faces();
        store = new WorkspaceStore(workspace);
        words = new Words(store.part(w -> w.look().language()));
        status = new StatusBar(words);
        registry = new CommandRegistry(words, status::notice);
        registry.withdrawing(status::withdraw);
        registry.manner(store::under);
        monitor = new FrameMonitor(System::nanoTime, FrameMonitor.processorTime(), status::frames);
        pulse = new Pulse(monitor);
        bench = new OrbitBench(store, pulse, status, typefaces, lane, registry,
                wish -> wish.run().isEmpty() ? shelf.load(wish) : LabBench.load(runs.catalogue(), wish), shelf::check);
        thumbnails = new OrbitThumbnails(store, typefaces, pulse, shelf::result);
        Storyboard storyboard = new Storyboard(cards(), words, name -> store.update(w -> w.withScene(name)));
        thumbnails.draw();
        view = new ShellView(registry, storyboard, status);
        Desktop desktop = outside.desktop() == null ? new WindowDesktop(this::window) : outside.desktop();
        files = new WorkspaceFiles(store, shelf, words, status, desktop);
        registry.add(files.commands());
        intake = new Intake(store, shelf, words, status, files, bench, desktop);
        registry.add(intake.commands());
        registry.add(new ShellCommands(store, shelf, registry, view, status, () -> bench(store.get()).tidy()).all());
        registry.add(bench.commands().stream().map(this::besideLab).toList());
        control = new ControlBench(store, pulse, status, typefaces, registry, bench.side());
        registry.add(control.commands().stream().map(this::besideLab).toList());
        lab = new LabBench(store, pulse, status, registry, new Runner(lane, read.home()), runs.places(shelf));
        registry.add(lab.commands());
        outlet = new Outlet(read.home(), registry, status, desktop, new Outlet.Sight(List.of(bench, control, lab),
                store.part(w -> w.lab().open() ? lab : bench(w)), () -> view.getScene(),
                () -> store.get().lab().open() ? "lab" : store.get().scene()), outside.ffmpeg());
        registry.add(outlet.commands());
        presenting = new Presenting(store, shelf, registry, () -> bench(store.get()), read.patience());
        registry.add(presenting.commands());
        view.present(presenting.view());
        view.showCommands(TOOLBAR.stream().map(registry::get).toArray(Command[]::new));
        store.follow(w -> w.lab().open() ? "" : w.scene(), storyboard::select);
        store.follow(w -> List.of(w.scene(), w.run(), w.lab().open()), shown -> showPage());
        words.present().subscribe(texts -> showPage());
        store.follow(Workspace::layout, view::open);
        pulse.play(presenting);
        pulse.play(outlet);
        pulse.play(new Activity(store, bench, monitor));
    }

    private void showPage() {
        Workspace present = store.get();
        if (present.lab().open()) {
            view.show(lab, words.get("lab.title"), words.get("lab.chip"), words.get("lab.claim"));
        } else {
            Wording wording = shelf.wording(present.scene(), present.look().language());
            String file = present.run().isEmpty() ? present.scene() + ".yaml" : words.get("lab.models-of", present.run());
            view.show(bench(present), wording.title(), file, wording.claim());
        }
    }

    /** Returns the bench on which the scene of a workspace is shown. */
    private Bench bench(Workspace present) {
        return shelf.has(present.scene()) && shelf.get(present.scene()).views().contains(View.CONTROL) ? control : bench;
    }

    /** Returns a command of the scene's bench as it is while the Lab lies over that; what trains can be stopped from everywhere. */
    private Command besideLab(Command command) {
        return command.category() == Command.Category.RUN ? command : command.unless(Bindings.createStringBinding(
                () -> store.get().lab().open() ? "reason.lab-open" : command.obstacle().getValue(), store.property(), command.obstacle()));
    }

    private @Nullable Window window() {
        return view.getScene() == null ? null : view.getScene().getWindow();
    }

    private List<Storyboard.Card> cards() {
        List<Storyboard.Card> cards = new ArrayList<>();
        shelf.all().forEach(scene -> cards.add(card(scene.name(), words.present().map(texts -> shelf.wording(scene.name(),
                texts.language()).group()), thumbnails.of(scene))));
        shelf.unreadable().forEach(name -> cards.add(card(name, words.live("storyboard.unreadable"), new Region())));
        return cards;
    }

    private Storyboard.Card card(String name, ObservableValue<String> group, Region thumbnail) {
        return new Storyboard.Card(name, group, words.present().map(texts -> shelf.wording(name, texts.language()).title()),
                words.present().map(texts -> shelf.wording(name, texts.language()).claim()), thumbnail);
    }

    /** Opens the workspace that is remembered, and remembers what becomes of it. */
    static Workbench open(Opening read, Memory memory) {
        Workbench workbench = new Workbench(read, memory.workspace(read.shelf()));
        memory.follow(workbench.store, workbench.registry);
        workbench.pulse.play(memory);
        String damages = memory.damages().stream().map(damage -> workbench.words.get(damage.words(), damage.problem(),
                damage.setAside() == null ? "–" : damage.setAside())).collect(Collectors.joining("\n"));
        if (!damages.isEmpty()) {
            workbench.notice(damages);
        }
        return workbench;
    }

    /** Opens a workspace. */
    static Workbench open(Home home, Workspace workspace) {
        return new Workbench(Opening.read(home, page -> false), workspace);
    }

    /** Opens a workspace over other folders of runs, among other programs than those of this machine. */
    static Workbench open(Home home, Workspace workspace, RunPlaces runs, Outside outside) {
        return new Workbench(Opening.read(home, runs, outside), workspace);
    }

    /**
     * What the window asks of the machine when something is taken out.
     *
     * @param desktop null for that of the window
     * @param ffmpeg  the program that writes videos, if there is one
     */
    record Outside(@Nullable Desktop desktop, Optional<Path> ffmpeg) {

        static Outside ours() {
            return new Outside(null, Ffmpeg.find(System.getenv()));
        }
    }

    /** Makes the scene of a size; the theme follows the workspace. */
    Scene scene(double width, double height) {
        Scene scene = new Scene(view, width, height);
        store.follow(Workspace::look, look -> {
            sheets.apply(look.theme(), look.scale(), look.language(), scene);
            view.scale(look.scale());
        });
        registry.listen(scene);
        presenting.view().watch(scene);
        intake.watch(scene, view::dropping);
        pulse.watch(scene);
        return scene;
    }

    /** Starts the pulse. */
    void start() {
        pulse.start();
    }

    /** Drains the mailboxes by hand, where no pulse runs; returns whether all that the workspace asks for is shown. */
    boolean advance() {
        boolean settled = bench.settled() && control.settled() && thumbnails.idle() && lab.settled() && intake.idle();
        boolean drained = pulse.drain();
        presenting.accept(0);
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

    /** Returns the views that can be taken out of the page that is shown. */
    List<Exhibit> exhibits() {
        return store.get().lab().open() ? lab.exhibits() : bench(store.get()).exhibits();
    }

    /** Lets a recording go on, where no pulse runs. */
    void play(double seconds) {
        outlet.accept(seconds);
    }

    /** Returns the root of the window. */
    Region view() {
        return view;
    }

    /** Returns why the scene cannot be shown; empty if it can. */
    String failure() {
        return bench.failure();
    }

    /** Returns what takes files. */
    Intake intake() {
        return intake;
    }

    /** Says something in one line. */
    void notice(String text) {
        status.notice(text);
    }

    @Override
    public void close() {
        pulse.stop();
        monitor.log();
        outlet.close();
        thumbnails.close();
        intake.close();
        lab.close();
        control.close();
        bench.close();
        files.close();
        lane.close();
    }
}
