package org.orbitarium.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.CommandRegistry;
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
            List.of(Memory::withLab, Memory::withAudience, Memory::withSpace));

    /** Seconds without a change after which it is written. */
    private static final double PAUSE = 1;

    private final @Nullable StateFile<Workspace> workspaces;
    private final @Nullable StateFile<Settings> settingsFile;
    private final StateFile.Remembered<Workspace> workspace;
    private final Settings settings;
    private @Nullable WorkspaceStore store;
    private @Nullable CommandRegistry registry;
    private @Nullable Workspace written;
    private @Nullable Workspace seen;
    private double still;

    private Memory(@Nullable StateFile<Workspace> workspaces, @Nullable StateFile<Settings> settingsFile) {
        this.workspaces = workspaces;
        this.settingsFile = settingsFile;
        workspace = workspaces == null ? new StateFile.Remembered<>(null, null, "") : workspaces.load();
        Settings remembered = settingsFile == null ? null : settingsFile.load().value();
        settings = remembered == null ? Settings.DEFAULT : remembered;
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

    /** Reads what is remembered in a folder; without a folder nothing is, and nothing will be. */
    static Memory of(Optional<Path> folder) {
        return folder.map(path -> new Memory(new StateFile<>(path.resolve("workspace.json"), WORKSPACE),
                new StateFile<>(path.resolve("settings.json"), Settings.FORMAT))).orElseGet(() -> new Memory(null, null));
    }

    /** Returns the workspace that was left, with nothing moving; a fresh one of the first scene if there is none that can be shown. */
    Workspace workspace(SceneShelf shelf) {
        Workspace left = workspace.value();
        return left != null && shelf.has(left.scene()) ? left.with(left.motion().stopped()) : Workspace.of(shelf.first());
    }

    /** Returns the settings as they were left. */
    Settings settings() {
        return settings;
    }

    /** Returns what the user should know: that a damaged workspace was set aside; empty if all is well. */
    Optional<Damage> damage() {
        return workspace.problem().isEmpty() ? Optional.empty() : Optional.of(new Damage(workspace.problem(), workspace.setAside()));
    }

    /**
     * A workspace that could not be read.
     *
     * @param problem  why
     * @param setAside where it is now; null if it could not be moved
     */
    record Damage(String problem, @Nullable Path setAside) {
    }

    /** Follows a window from now on. */
    void follow(WorkspaceStore present, CommandRegistry commands) {
        store = present;
        registry = commands;
        commands.keymapProperty().set(settings.keymap());
        commands.recentProperty().set(settings.recent());
        seen = present.get();
        written = seen;
    }

    @Override
    public void accept(double seconds) {
        if (store == null || workspaces == null) {
            return;
        }
        Workspace now = store.get();
        still = now.equals(seen) ? still + seconds : 0;
        seen = now;
        if (still > PAUSE && !now.equals(written)) {
            written = now;
            workspaces.save(now);
        }
    }

    /** Writes everything a last time, with the place of the window. */
    void close(Settings.Place place) {
        if (store != null && registry != null && workspaces != null && settingsFile != null) {
            workspaces.saveLast(store.get());
            settingsFile.saveLast(new Settings(registry.keymapProperty().get(), registry.recentProperty().get(), place));
        }
    }

    @Override
    public void close() {
        if (workspaces != null && settingsFile != null) {
            workspaces.close();
            settingsFile.close();
        }
    }
}
