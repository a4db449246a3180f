package org.orbitarium.app.lab;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.orbit.OrbitScene;
import org.orbitarium.app.orbit.OrbitSceneLoader;
import org.orbitarium.app.orbit.SceneWish;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.CommandRegistry;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.Icons;
import org.orbitarium.app.shell.Key;
import org.orbitarium.app.shell.LabPage;
import org.orbitarium.app.shell.Menus;
import org.orbitarium.app.shell.Page;
import org.orbitarium.app.shell.Pulse;
import org.orbitarium.app.shell.Scrubber;
import org.orbitarium.app.shell.StatusBar;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.runs.RunFolder;
import org.orbitarium.engine.runs.Runner;
import org.orbitarium.engine.runs.catalogue.RunCatalogue;
import org.orbitarium.engine.runs.catalogue.RunEntry;
import org.orbitarium.engine.runs.catalogue.Trashed;
import org.orbitarium.engine.scenes.Catalogue;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneReader;

/** The Lab: decides what is read and done where, and ties workspace, model, views and interactor together. FX thread only. */
public final class LabBench implements Page, AutoCloseable, LabCommands.Deeds, RerunDesk.Ends {

    private final WorkspaceStore store;
    private final StatusBar status;
    private final Words words;
    private final Places places;
    private final LabModel model = new LabModel();
    private final LabInteractor interactor;
    private final RerunDesk desk;
    private final LabViews views;
    private final RunDetails details;
    private final List<Command> commands = new ArrayList<>();
    private final List<Node> actions;
    private final List<Exhibit> exhibits;
    /** What was put away here last; null if nothing was. */
    private @Nullable Trashed last;
    /** The compared runs as they were when they were read; null if that is not known. */
    private @Nullable List<Optional<RunEntry>> read;

    /**
     * Where things lie and who shows them.
     *
     * @param catalogue of the runs
     * @param reports   where reports of runs are written that are only read
     * @param browser   shows a page, and says whether it could; off the FX thread
     * @param known     whether the storyboard has a scene of a name
     */
    public record Places(RunCatalogue catalogue, Path reports, Predicate<URI> browser, Predicate<String> known) {
    }

    /**
     * Builds the page.
     *
     * @param runner makes runs again
     */
    public LabBench(WorkspaceStore store, Pulse pulse, StatusBar status, CommandRegistry registry, Runner runner, Places places) {
        this.store = store;
        this.status = status;
        this.places = places;
        words = registry.words();
        interactor = new LabInteractor(places.catalogue(), model, pulse, status::notice);
        desk = new RerunDesk(places.catalogue(), runner, model, pulse, words.present().map(Texts::language), this);
        LabCommands all = new LabCommands(store, model, places.known());
        commands.addAll(all.ways(this));
        List<Command> deeds = all.deeds(this);
        commands.addAll(deeds);
        List<Command> others = all.others(this);
        commands.addAll(others);
        List<Command> offered = new ArrayList<>(deeds);
        offered.add(1, commands.get(1));
        List<Button> buttons = offered.stream().map(command -> Icons.labelled(registry, command, "command." + command.id())).toList();
        details = new RunDetails(words, buttons);
        views = new LabViews(words, this::select, () -> registry.run(deeds.getFirst()), Menus.context(registry, offered),
                form -> store.update(w -> w.withForm(form)),
                List.of(Icons.button(registry, others.getLast()), Icons.button(registry, others.getFirst())),
                new JobRow(words, model, Icons.button(registry, others.get(1))), () -> way(registry, deeds.get(3)));
        exhibits = views.exhibits(new LabExhibits(store, model));
        actions = List.of(Icons.labelled(registry, commands.getFirst(), "lab.back"));
        new JobCell(words, model, Icons.button(registry, others.get(1))).addTo(status);
        bind();
    }

    /** Returns how a command is given, as in "Go On with Run" (G). */
    private String way(CommandRegistry registry, Command command) {
        Key key = registry.key(command);
        return words.get("lab.way", command.text(words)) + (key == null ? "" : " (" + key.label() + ")");
    }

    private void bind() {
        store.follow(w -> w.lab().open(), open -> {
            if (open) {
                interactor.list();
                Platform.runLater(views::focus);
            }
        });
        model.content().subscribe(content -> {
            if (content != null && store.get().lab().selected().isEmpty() && !content.listing().entries().isEmpty()) {
                store.drift(w -> w.with(w.lab().select(content.listing().entries().getFirst().named())));
            }
            compareAgain();
            show();
        });
        model.failure().subscribe(failure -> show());
        model.compared().subscribe(compared -> show());
        model.comparisonFailure().subscribe(failure -> show());
        store.follow(Workspace::lab, lab -> show());
        store.follow(Workspace::form, form -> {
            views.form(form);
            show();
        });
        store.follow(w -> w.look().scale(), views::scale);
        words.present().subscribe(texts -> show());
        store.follow(w -> w.lab().open() && w.lab().compares() ? w.lab().pinned() + "\n" + w.lab().selected() : "", both -> {
            model.compared().set(null);
            model.comparisonFailure().set("");
            LabPage lab = store.get().lab();
            read = null;
            if (!both.isEmpty()) {
                interactor.compare(lab.pinned(), lab.selected());
                compareAgain();
            }
        });
    }

    /** Compares the two runs once more if one of them is not what it was. */
    private void compareAgain() {
        LabPage lab = store.get().lab();
        if (!lab.open() || !lab.compares() || model.content().get() == null) {
            return;
        }
        List<Optional<RunEntry>> now = List.of(model.find(lab.pinned()), model.find(lab.selected()));
        if (read != null && !read.equals(now)) {
            interactor.compare(lab.pinned(), lab.selected());
        }
        read = now;
    }

    private void show() {
        LabPage lab = store.get().lab();
        views.show(model, lab);
        details.show(model.find(lab.selected()).orElse(null), store.get().form());
    }

    private void select(String run) {
        store.update(w -> w.with(w.lab().select(run)));
    }

    private Optional<RunEntry> selected() {
        return model.find(store.get().lab().selected());
    }

    @Override
    public void toggle() {
        store.update(w -> w.with(w.lab().opened(!w.lab().open())));
    }

    /** Pins the selected run, so that whatever is selected next is compared with it; or ends that. */
    @Override
    public void compare() {
        LabPage lab = store.get().lab();
        if (!lab.open()) {
            store.update(w -> w.with(w.lab().opened(true)));
            status.notice(words.get(lab.compares() ? "lab.compared" : "lab.compare-how"));
        } else if (lab.pinned().isEmpty()) {
            store.update(w -> w.with(w.lab().pin(w.lab().selected())));
        } else {
            store.update(w -> w.with(w.lab().pin("")));
        }
    }

    @Override
    public void open() {
        selected().ifPresent(entry -> interactor.perform("opening " + entry.folder(),
                () -> RunFolder.open(entry.folder()).scene(new SceneReader(Catalogue.installed())), scene -> {
                    SortedMap<String, String> changes = SceneWish.changes(scene.overrides());
                    store.update(w -> w.withRun(scene.name(), entry.named(), changes));
                    status.notice(words.get("lab.opened", entry.name()));
                }));
    }

    /** Reads the scene of a run with its models and its result; off the FX thread. */
    public static OrbitScene load(RunCatalogue catalogue, SceneWish wish) {
        RunFolder run = RunFolder.open(RunNames.folder(catalogue, wish.run()));
        Scene scene = run.scene(new SceneReader(Catalogue.installed()));
        if (!scene.name().equals(wish.name()) || !SceneWish.changes(scene.overrides()).equals(wish.changes())) {
            throw new BadInputException(run.folder().toString(), "another run lies there now", "Open it in the Lab.");
        }
        return OrbitSceneLoader.load(scene, run.folder());
    }

    @Override
    public void report() {
        selected().ifPresent(entry -> interactor.report(entry, places.reports(), places.browser(), report ->
                status.notice(words.get(report.shown() ? "lab.report" : "lab.report-unshown", report.file()))));
    }

    @Override
    public void again() {
        selected().ifPresent(entry -> desk.again(entry.folder()));
    }

    @Override
    public void resume() {
        selected().ifPresent(entry -> desk.resume(entry.folder()));
    }

    @Override
    public void cancel() {
        desk.cancel();
    }

    @Override
    public void delete() {
        selected().ifPresent(entry -> interactor.delete(entry, put -> {
            LabModel.Content content = model.content().get();
            String next = content == null ? "" : neighbour(content.listing().entries(), entry);
            store.drift(w -> w.with(w.lab().select(next).pin(w.lab().pinned().equals(entry.named()) ? "" : w.lab().pinned())));
            if (content != null) {
                model.content().set(content.without(entry, put));
            }
            last = put;
            views.offer(() -> words.get("lab.deleted", entry.name()), "lab.undo", () -> takeBack(put));
        }));
    }

    private static String neighbour(List<RunEntry> entries, RunEntry entry) {
        int at = entries.indexOf(entry);
        int next = at + 1 < entries.size() ? at + 1 : at - 1;
        return at < 0 || next < 0 ? "" : entries.get(next).named();
    }

    @Override
    public void restore() {
        List<Trashed> trash = trash();
        Trashed deleted = last;
        // another program may have put runs away since
        if (!trash.isEmpty()) {
            takeBack(deleted != null && trash.contains(deleted) ? deleted : trash.getFirst());
        }
    }

    private void takeBack(Trashed run) {
        interactor.restore(run, back -> {
            String name = String.valueOf(run.origin().getFileName());
            store.drift(w -> w.with(w.lab().select(name)));
            leave(List.of(run));
            status.notice(words.get("lab.restored", name));
        });
    }

    /** Asks before anything is gone for good. */
    @Override
    public void emptyTrash() {
        List<Trashed> trash = trash();
        views.offer(() -> words.get("lab.empty-trash", trash.size()), "lab.empty-trash-now", () -> interactor.remove(trash, gone -> {
            leave(gone);
            status.notice(words.get("lab.emptied", gone.size()));
        }));
    }

    private List<Trashed> trash() {
        LabModel.Content content = model.content().get();
        return content == null ? List.of() : content.trash();
    }

    /** Knows of runs that they lie in the trash no longer. */
    private void leave(List<Trashed> runs) {
        LabModel.Content content = model.content().get();
        if (content != null) {
            model.content().set(content.trashWithout(runs));
        }
        views.withdraw();
    }

    @Override
    public void refresh() {
        interactor.list();
    }

    @Override
    public void finished(String name) {
        ended(words.get("lab.rerun-finished", name));
    }

    @Override
    public void cancelled(String name) {
        ended(words.get("lab.rerun-cancelled", name));
    }

    @Override
    public void failed(String name, String reason) {
        ended(words.get("lab.rerun-failed", name, reason));
    }

    private void ended(String notice) {
        status.notice(notice);
        interactor.list();
    }

    /** Returns the commands. */
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    @Override
    public Node views() {
        return views.node();
    }

    @Override
    public Node inspector() {
        return details.node();
    }

    @Override
    public List<Scrubber> scrubbers() {
        return List.of();
    }

    @Override
    public List<Node> actions() {
        return actions;
    }

    @Override
    public List<Exhibit> exhibits() {
        return exhibits;
    }

    /** Returns whether all that the workspace asks for is read and shown; a run that is being made is no such thing. */
    public boolean settled() {
        return interactor.idle();
    }

    @Override
    public void close() {
        desk.close();
        interactor.close();
    }
}
