package org.orbitarium.app.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.Panel;
import org.orbitarium.app.shell.Shot;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.LegendFigure;
import org.orbitarium.engine.figures.Style;
import org.orbitarium.engine.figures.export.Caption;
import org.orbitarium.engine.figures.export.Cell;
import org.orbitarium.engine.figures.export.Table;
import org.orbitarium.engine.figures.export.TableFigure;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.runs.Versions;
import org.orbitarium.engine.runs.catalogue.RunComparison;
import org.orbitarium.engine.runs.catalogue.RunEntry;

/**
 * What can be taken out of the Lab: the list of runs and the comparison. People get the tables that they see, in the language of the
 * window; programs get all forms, all settings and all digits, in English.
 */
final class LabExhibits {

    /** As many runs stand in a picture or in a paper. */
    static final int MOST = 200;

    private static final Texts ENGLISH = Words.texts(Language.ENGLISH);
    private static final LegendFigure.Input NO_LEGEND = new LegendFigure.Input(List.of());
    private static final Cell NOTHING = new Cell.Words("");

    private final WorkspaceStore store;
    private final LabModel model;
    private final String version = Versions.program();

    LabExhibits(WorkspaceStore store, LabModel model) {
        this.store = store;
        this.model = model;
    }

    /** Returns the list of runs. */
    Exhibit runs(Panel panel) {
        return new Exhibit("runs", true, panel, panel::extra, () -> {
            LabModel.Content content = model.content().get();
            if (content == null || content.listing().entries().isEmpty()) {
                return null;
            }
            List<RunEntry> all = content.listing().entries();
            List<RunEntry> first = all.subList(0, Math.min(MOST, all.size()));
            Texts texts = texts();
            ErrorForm form = store.get().form();
            String said = texts.get("caption.runs", shipped(all, false), shipped(all, true), texts.get("lab.form-" + form.label()));
            return shot("runs", first.size() == all.size() ? said : texts.get("caption.first", said, first.size()),
                    () -> list(first, form, texts),
                    ENGLISH.get("caption.all-runs", shipped(all, false), shipped(all, true)), () -> data(all));
        });
    }

    private static long shipped(List<RunEntry> entries, boolean ships) {
        return entries.stream().filter(entry -> entry.shipped() == ships).count();
    }

    private static Table list(List<RunEntry> entries, ErrorForm form, Texts texts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (RunEntry entry : entries) {
            List<Cell> head = words(entry.named(), RunTexts.or(entry.scene()), RunTexts.seeds(entry),
                    RunTexts.date(entry, texts), RunTexts.size(entry.bytes()), state(entry, texts));
            List<RunEntry.Factor> factors = RunTexts.factors(entry, form);
            factors.forEach(factor -> rows.add(row(head, new Cell.Words(factor.model()), cell(factor.interval()))));
            if (factors.isEmpty()) {
                rows.add(row(head, NOTHING, NOTHING));
            }
        }
        return new Table("runs", texts.get("lab.runs"), Stream.of("lab.column-run", "lab.column-scene", "lab.column-seeds",
                "lab.column-changed", "lab.column-size", "lab.state", "lab.column-model", "result.caption").map(texts::get).toList(), rows);
    }

    /** A row a run, a model and a form; of what is not finished one row. */
    private static Table data(List<RunEntry> entries) {
        List<List<Cell>> rows = new ArrayList<>();
        for (RunEntry entry : entries) {
            List<Cell> head = row(words(entry.name(), entry.shipped() ? "yes" : "no", entry.scene(), RunTexts.seeds(entry),
                    entry.shipped() ? "" : entry.changed().toString()),
                    new Cell.Exact(entry.bytes()), new Cell.Words(state(entry, ENGLISH)));
            entry.factors().forEach(factor -> rows.add(row(head, new Cell.Words(factor.model()), new Cell.Words(factor.form()),
                    cell(factor.interval()))));
            if (entry.factors().isEmpty()) {
                rows.add(row(head, NOTHING, NOTHING, NOTHING));
            }
        }
        return new Table("runs", "Runs",
                List.of("run", "shipped", "scene", "seeds", "written", "bytes", "state", "model", "form", "factor"), rows);
    }

    /** A reason for damage names folders of this machine, which are nobody else's concern. */
    private static String state(RunEntry entry, Texts texts) {
        return entry.state() instanceof RunEntry.Damaged ? texts.get("lab.damaged") : RunTexts.state(entry, texts);
    }

    /** Returns two runs side by side. */
    Exhibit comparison(Panel panel) {
        return new Exhibit("comparison", true, panel, panel::extra, () -> {
            Compared compared = model.compared().get();
            if (compared == null || !store.get().lab().compares()) {
                return null;
            }
            Texts texts = texts();
            return shot("comparison-" + file(compared.first()) + "-" + file(compared.second()),
                    texts.get("caption.comparison", compared.first(), compared.second()), () -> seen(compared, texts),
                    ENGLISH.get("caption.comparison", compared.first(), compared.second()), () -> data(compared));
        });
    }

    /** Every result, and what differs. */
    private static Table seen(Compared compared, Texts texts) {
        List<List<Cell>> rows = new ArrayList<>();
        compared.runs().lines().forEach(line -> rows.add(row(words(line.model(), line.number()), cell(line.first()), cell(line.second()),
                cell(line.difference()), new Cell.Words(line.clear() ? texts.get("lab.clear") : ""))));
        compared.settings().stream().filter(line -> !Compared.same(line)).forEach(line -> rows.add(
                row(words(texts.get("caption.setting"), line.key(), RunTexts.or(line.first()), RunTexts.or(line.second()), "", ""))));
        compared.runs().versions().forEach(line -> rows.add(
                row(words(texts.get("caption.version"), line.key(), RunTexts.or(line.first()), RunTexts.or(line.second()), "", ""))));
        return new Table("comparison", texts.get("lab.comparison"), List.of(texts.get("caption.of"), texts.get("lab.column-what"),
                "A", "B", "A − B", texts.get("caption.clear")), rows);
    }

    /** Everything that both say, whether it differs or not. */
    private static Table data(Compared compared) {
        List<List<Cell>> rows = new ArrayList<>();
        compared.settings().forEach(line -> rows.add(data("setting", line)));
        compared.runs().versions().forEach(line -> rows.add(data("version", line)));
        compared.runs().lines().forEach(line -> rows.add(row(words("result", line.model(), line.number()), cell(line.first()),
                cell(line.second()), cell(line.difference()), new Cell.Exact(line.pairs()), new Cell.Words(line.clear() ? "yes" : "no"))));
        return new Table("comparison", "Comparison", List.of("part", "model", "what", "A", "B", "difference", "pairs", "differs"), rows);
    }

    private static List<Cell> data(String part, RunComparison.Difference line) {
        return row(words(part, "", line.key(), line.first() == null ? "" : line.first(), line.second() == null ? "" : line.second()),
                NOTHING, NOTHING, new Cell.Words(Compared.same(line) ? "no" : "yes"));
    }

    private Shot shot(String file, String what, Supplier<Table> table, String english, Supplier<Table> data) {
        Style style = store.get().look().style();
        return new Shot(caption(what, store.get().look().language()), file, style, 0, 0,
                (width, height) -> TableFigure.build(table.get(), style), NO_LEGEND, table,
                new Shot.Data(caption(english, Language.ENGLISH), data));
    }

    private Caption caption(String what, Language language) {
        return new Caption(what, "", "", List.of(), "", "", version, language);
    }

    private Texts texts() {
        return Words.texts(store.get().look().language());
    }

    /** Returns a name of a run as a part of the name of a file. */
    private static String file(String run) {
        return run.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    }

    private static List<Cell> words(String... texts) {
        return Stream.of(texts).<Cell>map(Cell.Words::new).toList();
    }

    private static List<Cell> row(List<Cell> head, Cell... rest) {
        return Stream.concat(head.stream(), Stream.of(rest)).toList();
    }

    private static Cell cell(@Nullable Interval interval) {
        return interval == null ? NOTHING : new Cell.Measured(interval.mean(), interval.low(), interval.high());
    }
}
