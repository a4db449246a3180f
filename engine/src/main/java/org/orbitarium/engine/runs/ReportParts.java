package org.orbitarium.engine.runs;

import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.DlTag;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.SeedText;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.scenes.Scene;

/**
 * What a report says, part by part.
 *
 * @param scene  as run
 * @param result of the run
 */
record ReportParts(Scene scene, Result result) {

    private static final ResultTables TABLES = new ResultTables(Language.ENGLISH);
    private static final SettingTables SETTINGS = new SettingTables(Language.ENGLISH);

    /**
     * A part of a report.
     *
     * @param id      by which links name it
     * @param heading in words
     * @param content below the heading
     */
    record Part(String id, String heading, List<? extends DomContent> content) {
    }

    /** Returns all parts, with these figures. */
    List<Part> all(List<DomContent> figures) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("found", "What was found", found()));
        if (!result.published().isEmpty()) {
            parts.add(new Part("published", "Beside published numbers", published()));
        }
        parts.add(new Part("figures", "Figures", List.of(figureWords(), div(each(figures, figure -> figure)).withClass("figures"))));
        parts.add(new Part("measured", "Measured", TABLES.of(result).stream()
                .filter(table -> !table.name().equals("published")).map(HtmlTable::of).toList()));
        parts.add(new Part("settings", "Settings", settings()));
        parts.add(new Part("repeat", "How to repeat it", repeat()));
        parts.add(new Part("words", "What the words mean", List.of(words())));
        return parts;
    }

    /** Returns the seeds in words. */
    static String seeds(Result result) {
        return (result.seeds().size() == 1 ? "seed " : result.seeds().size() + " seeds, ") + SeedText.of(result.seeds());
    }

    private List<DomContent> found() {
        List<DomContent> content = new ArrayList<>();
        content.add(ul(each(result.models(), model -> li(strong(model.name()).withClass(model.kind()), text(sentence(model))))));
        if (!result.published().isEmpty()) {
            SequencedMap<String, Long> verdicts = result.published().stream()
                    .collect(Collectors.groupingBy(Result.Published::verdict, TreeMap::new, Collectors.counting()));
            String counts = verdicts.entrySet().stream().map(verdict -> verdict.getValue() + " × " + verdict.getKey())
                    .collect(Collectors.joining(", "));
            content.add(p("Beside " + result.published().size() + " published numbers: " + counts + "."));
        }
        return content;
    }

    private List<DomContent> published() {
        DomContent table = HtmlTable.of(TABLES.published(result.published()));
        List<String> changed = Cause.changed(scene);
        return changed.isEmpty() ? List.of(table) : List.of(p("Changed from the scene: " + String.join(", ", changed) + ". The numbers "
                + "stand side by side all the same, but what the scene says of differences is not said of these."), table);
    }

    private static String sentence(Result.ModelResult model) {
        Interval factor = model.factor().get(ErrorForm.RATIO.label());
        String grows = factor == null ? "" : ": the worst unseen error is " + Numbers.factor(factor) + " the seen one ("
                + ResultTables.words(ErrorForm.RATIO) + ")";
        String residuals = model.residual().entrySet().stream()
                .map(residual -> Numbers.significant(residual.getValue().mean(), 2) + " in " + residual.getKey())
                .collect(Collectors.joining(", "));
        return grows + (residuals.isEmpty() ? "" : "; residual of equivariance " + residuals) + "; "
                + Numbers.whole(model.parameters()) + " parameters.";
    }

    private DomContent figureWords() {
        return p("The angle is the orientation of the task, the radius the error on a logarithmic scale; the dotted ring at 1 is as wrong "
                + "as predicting that nothing moves. The shaded wedge is where training data came from"
                + (result.seeds().size() > 1 ? "; bands are 95 % intervals over seeds." : "."));
    }

    private List<DomContent> settings() {
        List<DomContent> content = new ArrayList<>();
        content.add(p("Everything that the scene decides, defaults included. "
                + (scene.overrides().isEmpty() ? "The scene was run as it is written, without overrides." : "Overridden by the command:")));
        if (!scene.overrides().isEmpty()) {
            content.add(ul(each(scene.overrides(), assignment -> li(code(assignment)))));
        }
        content.add(HtmlTable.of(SETTINGS.settings(scene)));
        content.add(HtmlTable.of(SETTINGS.versions(result)));
        return content;
    }

    private List<DomContent> repeat() {
        String seeds = SeedText.of(result.seeds());
        return List.of(p("In the folder of this run, which holds the scene as run; the seeds and the scene decide all that is drawn:"),
                pre(code("orbitarium run scene.yaml --seeds " + seeds + " --out again\norbitarium compare . again")),
                p("With the versions and the number of threads above, on a processor with the same instructions, the second run has the "
                        + "same bytes; elsewhere it differs by rounding."),
                details(summary("scene.yaml, the scene as run"), pre(code(scene.yaml()))));
    }

    private static DomContent words() {
        DlTag list = dl();
        String[] entries = {
            "relMSE, pooled", "Σ‖F − E′‖² / Σ‖E′ − E‖²: F is the predicted, E′ the true next latent, E the present one.",
            "relMSE, mean of ratios", "The mean over transitions of ‖F − E′‖² / ‖E′ − E‖², the denominator at least 10⁻⁸.",
            "relMSE, power", "mean (F − E′)² / mean E′².",
            "seen", "An element g is seen if all test data that are turned by it could as well have been drawn for training; every other "
                    + "is unseen.",
            "factor", "The worst error among the unseen rotations over the error of the seen ones, for each seed; over the bins of the "
                    + "scene, or over its fine grid.",
            "residual", "max |ρ(g)F(x, a) − F(g·x, g·a)|: how far the model is from exact equivariance, in latent units.",
            "float32, PyTorch float32", "float32 rounds every operation once; PyTorch sums in float32 throughout, as published "
                    + "residuals do.",
            "agrees, better, differs", "A published number agrees if it lies where one more seed of ours would, in the 95 % prediction "
                    + "interval; one that is measured in another way agrees only in the interval of our mean. Ours is better if it is "
                    + "measured in the same way, less is better, and theirs lies above that interval. Else they differ.",
            "[low, high]", "The bootstrap 95 % interval of the mean over seeds; one seed has none."};
        for (int i = 0; i < entries.length; i += 2) {
            list.with(dt(entries[i]), dd(entries[i + 1]));
        }
        return list;
    }
}
