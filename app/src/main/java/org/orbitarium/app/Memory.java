package org.orbitarium.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.CommandRegistry;
import org.orbitarium.app.shell.ControlPage;
import org.orbitarium.app.shell.Space;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.state.Settings;
import org.orbitarium.app.state.StateFile;
import org.orbitarium.app.state.StateFormat;

/**
 * What outlives the window: the workspace, and the settings of the user. Both are read before the window opens and written when nothing
 * has changed for a moment, and at the end.
 */
final class Memory implements DoubleConsumer, AutoCloseable {

    /** How workspaces are written, also into files of the user's own. */
    static final StateFormat<Workspace> WORKSPACE = new StateFormat<>(Workspace.class, "workspace",
            List.of(Memory::withLab, Memory::withAudience, Memory::withSpace, Memory::withControl));

    /** Seconds without a change after which it is written. */
    private static final double PAUSE = 1;

    private final @Nullable StateFile<Workspace> workspaces;
    private final @Nullable StateFile<Settings> settingsFile;
    private final @Nullable Workspace workspace;
    private final Settings settings;
    private final List<Damage> damages = new ArrayList<>();
    private final List<Still<?>> still = new ArrayList<>();
    private Settings.Place place;
    private Supplier<Runnable> last = () -> () -> { };

    private Memory(@Nullable StateFile<Workspace> workspaces, @Nullable StateFile<Settings> settingsFile) {
        this.workspaces = workspaces;
        this.settingsFile = settingsFile;
        workspace = read(workspaces, "workspace.damaged");
        Settings remembered = read(settingsFile, "workspace.settings-damaged");
        settings = remembered == null ? Settings.DEFAULT : remembered;
        place = settings.place();
    }

    private <T extends Record> @Nullable T read(@Nullable StateFile<T> file, String damaged) {
        if (file == null) {
            return null;
        }
        StateFile.Remembered<T> remembered = file.load();
        if (!remembered.problem().isEmpty()) {
            damages.add(new Damage(damaged, remembered.problem(), remembered.setAside()));
        }
        return remembered.value();
    }

    /** Version 1 knew neither the Lab nor scenes with the models of a run. */
    private static ObjectNode withLab(ObjectNode first) {
        first.put("run", "").putObject("lab").put("open", false).put("selected", "").put("pinned", "");
        return first;
    }

    /** Version 2 knew one size for the desk and for the audience. */
    private static ObjectNode withAudience(ObjectNode second) {
        if (second.get("look") instanceof ObjectNode look) {
            look.set("elsewhere", look.get("scale"));
        }
        return second;
    }

    /** Version 3 knew the plane alone. */
    private static ObjectNode withSpace(ObjectNode third) {
        third.set("space", StateFormat.tree(Space.DEFAULT));
        return third;
    }

    /** Version 4 knew no closed loops. */
    private static ObjectNode withControl(ObjectNode fourth) {
        fourth.set("control", StateFormat.tree(ControlPage.DEFAULT));
        return fourth;
    }

    /** Reads what is remembered in a folder; without a folder nothing is, and nothing will be. */
    static Memory of(Optional<Path> folder) {
        return folder.map(path -> new Memory(new StateFile<>(path.resolve("workspace.json"), WORKSPACE),
                new StateFile<>(path.resolve("settings.json"), Settings.FORMAT))).orElseGet(() -> new Memory(null, null));
    }

    /**
     * Returns the workspace that was left, with nothing moving; the first scene in its look if its own cannot be shown, and a fresh one if
     * there is none.
     */
    Workspace workspace(SceneShelf shelf) {
        if (workspace == null || workspaces == null) {
            return Workspace.of(shelf.first());
        }
        Workspace left = workspace.with(workspace.motion().stopped());
        if (shelf.has(left.scene())) {
            return left;
        }
        damages.add(new Damage("workspace.no-scene", shelf.obstacle(left.scene()), workspaces.setAside()));
        return left.withScene(shelf.first());
    }

    /** Returns the settings as they were left. */
    Settings settings() {
        return settings;
    }

    /** Returns what the user should know: which files could not be used and were set aside; empty if all is well. */
    List<Damage> damages() {
        return List.copyOf(damages);
    }

    /**
     * Something remembered that could not be used.
     *
     * @param words    key of the text that says so
     * @param problem  why
     * @param setAside where it is now; null if it could not be moved
     */
    record Damage(String words, String problem, @Nullable Path setAside) {
    }

    /** Follows a window from now on. */
    void follow(WorkspaceStore present, CommandRegistry commands) {
        if (workspaces == null || settingsFile == null) {
            return;
        }
        StateFile<Workspace> first = workspaces;
        StateFile<Settings> second = settingsFile;
        commands.keymapProperty().set(settings.keymap());
        commands.recentProperty().set(settings.recent());
        Supplier<Settings> all = () -> new Settings(commands.keymapProperty().get(), commands.recentProperty().get(), place);
        still.add(new Still<>(present::get, first::save));
        still.add(new Still<>(all, second::save));
        last = () -> {
            Workspace left = present.get();
            Settings kept = all.get();
            return () -> {
                first.saveLast(left);
                second.saveLast(kept);
            };
        };
    }

    /** Takes note of where the window is. */
    void place(Settings.Place now) {
        place = now;
    }

    @Override
    public void accept(double seconds) {
        still.forEach(each -> each.accept(seconds));
    }

    /** Returns what writes everything as it is now, a last time; it may run on any thread. */
    Runnable last() {
        return last.get();
    }

    @Override
    public void close() {
        if (workspaces != null && settingsFile != null) {
            workspaces.close();
            settingsFile.close();
        }
    }

    /** Has a value written when it has changed, and then has been the same for a moment. */
    private static final class Still<T> implements DoubleConsumer {

        private final Supplier<T> present;
        private final Consumer<T> write;
        private T seen;
        private T written;
        private double seconds;

        Still(Supplier<T> present, Consumer<T> write) {
            this.present = present;
            this.write = write;
            seen = present.get();
            written = seen;
        }

        @Override
        public void accept(double passed) {
            T now = present.get();
            seconds = now.equals(seen) ? seconds + passed : 0;
            seen = now;
            if (seconds > PAUSE && !now.equals(written)) {
                written = now;
                write.accept(now);
            }
        }
    }
}
