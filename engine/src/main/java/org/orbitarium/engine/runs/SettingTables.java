package org.orbitarium.engine.runs;

import java.util.List;
import java.util.stream.Stream;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.export.Cell;
import org.orbitarium.engine.figures.export.Table;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.Setting;

/** What a run was made with, as tables in a language. */
public final class SettingTables {

    private final Texts texts;

    /** Tables that speak a language; those of files are in English. */
    public SettingTables(Language language) {
        texts = Texts.of(SettingTables.class, "words", language);
    }

    /** Returns every setting of a scene, defaults included, overrides marked. */
    public Table settings(Scene scene) {
        List<List<Cell>> rows = Setting.of(scene).stream().map(setting -> row(setting.key(), value(setting),
                setting.standard() ? texts.get("setting.same") : setting.initial(), setting.documentation(texts.language()))).toList();
        return new Table("settings", texts.get("table.settings"), columns("setting", "value", "default", "meaning"), rows);
    }

    /** Returns the versions and the settings of the machine that decide bytes. */
    public Table versions(Result result) {
        List<List<Cell>> rows = result.versions().entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue())).toList();
        return new Table("versions", texts.get("table.versions"), columns("what", "version"), rows);
    }

    private List<String> columns(String... names) {
        return Stream.of(names).map(name -> texts.get("column." + name)).toList();
    }

    private String value(Setting setting) {
        String value = setting.value() + (setting.unit().isEmpty() ? "" : " " + setting.unit());
        return setting.overridden() ? texts.get("setting.overridden", value) : value;
    }

    private static List<Cell> row(String... cells) {
        return List.of(cells).stream().<Cell>map(Cell.Words::new).toList();
    }
}
