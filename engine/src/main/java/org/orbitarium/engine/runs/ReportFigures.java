package org.orbitarium.engine.runs;

import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.rawHtml;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.figures.CurveFigure;
import org.orbitarium.engine.figures.DialFigure;
import org.orbitarium.engine.figures.Figure;
import org.orbitarium.engine.figures.HorizonFigure;
import org.orbitarium.engine.figures.Ink;
import org.orbitarium.engine.figures.LegendFigure;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.figures.Palette;
import org.orbitarium.engine.figures.PanelFigure;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.figures.Style;
import org.orbitarium.engine.figures.SvgWriter;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.scenes.Scene;

/** The figures of a report: drawn once, their colours named, so that the page's style sheet makes them dark, light or fit for print. */
final class ReportFigures {

    private static final double SIDE = 430;
    private static final String PREFIX = "--ink-";

    private static final String HORIZON = "Rollouts: each step is predicted from the prediction before, under one action. Above, the error "
            + "relMSE (power) after H steps where training has seen and where it is worst; below, how far the rollout is from exact "
            + "equivariance, max |ρ(g)F^H(x, a) − F^H(g·x, g·a)| over the greatest latent on the way. Bars are 95 % intervals over seeds.";

    private final Style style = Style.light();
    private final Map<Integer, String> names = new HashMap<>();

    ReportFigures() {
        style.palette().inks().forEach((name, ink) -> names.put(ink.rgb(), "var(" + PREFIX + name + ")"));
    }

    /** Returns the colours of a palette as declarations of a style sheet. */
    static String declarations(Palette palette) {
        return palette.inks().entrySet().stream().map(ink -> PREFIX + ink.getKey() + ":" + ink.getValue().hex())
                .collect(Collectors.joining(";"));
    }

    /** Returns the dial in each form, if an orbit was measured, then the rollouts if there are any, then the losses. */
    List<DomContent> all(Scene scene, Result result, RunFolder run) {
        LegendFigure.Input legend = new LegendFigure.Input(result.models().stream().map(model -> new LegendFigure.Entry(model.name(),
                Role.of(model.side()), LegendFigure.Kind.LINE)).toList());
        List<DomContent> figures = new ArrayList<>();
        for (ErrorForm form : RunFigures.dials(result)) {
            DialFigure.Input dial = RunFigures.dial(scene, result, form);
            figures.add(framed(panel(ResultTables.words(form), legend, DialFigure.build(dial, style, SIDE, SIDE)),
                    dialWords(result, form), "relMSE, " + ResultTables.words(form) + ", as the task turns."));
        }
        if (!result.rollout().isEmpty()) {
            HorizonFigure.Input horizon = RunFigures.horizon(result);
            figures.add(framed(HorizonFigure.build(horizon, style, SIDE, 1.3 * SIDE).on(style.palette().panel()),
                    horizonWords(result), HORIZON));
        }
        CurveFigure.Input losses = RunFigures.losses(run, result);
        figures.add(framed(panel("losses", legend, CurveFigure.build(losses, style, SIDE, SIDE)), lossWords(losses),
                "Losses of the trainings with seed " + result.seeds().getFirst() + "."));
        return figures;
    }

    private Figure panel(String title, LegendFigure.Input legend, Figure content) {
        return PanelFigure.build(title, "", legend, content, style);
    }

    private DomContent framed(Figure drawn, String alternative, String caption) {
        return figure(rawHtml(SvgWriter.inline(drawn, alternative, this::colour)), figcaption(caption));
    }

    private String colour(Ink ink) {
        return names.getOrDefault(ink.rgb(), ink.hex());
    }

    private static String dialWords(Result result, ErrorForm form) {
        return "Dial of relMSE (" + ResultTables.words(form) + ") against the angle of the task, on a logarithmic radius. "
                + result.models().stream().map(model -> model.name() + ": " + number(model.seen(form)) + " seen, at most "
                + number(model.worst(form)) + " unseen").collect(Collectors.joining("; ")) + ".";
    }

    private static String horizonWords(Result result) {
        return "Errors and residuals against the number of steps, all on logarithmic axes. "
                + result.models().stream().map(model -> {
                    List<RolloutPoint> points = result.rollout().stream().filter(point -> point.model().equals(model.name())).toList();
                    return points.isEmpty() ? model.name() + ": not rolled out" : model.name() + ": worst unseen over seen "
                            + Numbers.three(points.getFirst().ratio()) + " after " + points.getFirst().h() + ", "
                            + Numbers.three(points.getLast().ratio()) + " after " + points.getLast().h() + " steps";
                }).collect(Collectors.joining("; ")) + ".";
    }

    private static String lossWords(CurveFigure.Input losses) {
        return "Losses on a logarithmic axis against the step. " + losses.series().stream().filter(series -> series.y().length > 0)
                .map(series -> series.name() + ": from " + Numbers.three(series.y()[0]) + " to "
                        + Numbers.three(series.y()[series.y().length - 1]) + " in " + Numbers.whole(series.y().length) + " steps")
                .collect(Collectors.joining("; ")) + ".";
    }

    private static String number(@Nullable Interval interval) {
        return interval == null ? "nothing measured" : Numbers.three(interval.mean());
    }
}
