package org.orbitarium.engine.runs;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.UnavailableException;
import org.orbitarium.engine.figures.CurveFigure;
import org.orbitarium.engine.figures.DialFigure;
import org.orbitarium.engine.figures.Figure;
import org.orbitarium.engine.figures.HorizonFigure;
import org.orbitarium.engine.figures.PngWriter;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.figures.Style;
import org.orbitarium.engine.figures.SvgWriter;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.WedgeOverlap;
import org.orbitarium.engine.scenes.Scene;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws the report of a run: the dial in each form if an orbit was measured, and the losses. */
final class RunFigures {

    private static final Logger LOG = LoggerFactory.getLogger(RunFigures.class);
    private static final double PNG_SCALE = 2;

    private final Home home;

    RunFigures(Home home) {
        this.home = home;
    }

    /** Writes {@code figures/dial-FORM}, {@code figures/horizon} and {@code figures/losses}, as far as there are such, as SVG and PNG. */
    void write(RunFolder run, Scene scene, Result result) {
        for (ErrorForm form : dials(result)) {
            write(run, "dial-" + form.label(), DialFigure.build(dial(scene, result, form), Style.light(), 560, 560));
        }
        if (!result.rollout().isEmpty()) {
            write(run, "horizon", HorizonFigure.build(horizon(result), Style.light(), 960, 400));
        }
        CurveFigure.Input losses = losses(run, result);
        if (!losses.series().isEmpty()) {
            write(run, "losses", CurveFigure.build(losses, Style.light(), 720, 400));
        }
    }

    /** Returns the forms in which a result has a dial: none if no orbit was measured. */
    static List<ErrorForm> dials(Result result) {
        boolean none = result.models().stream().flatMap(model -> model.orbit().stream()).allMatch(point -> Double.isNaN(point.dial()));
        return none ? List.of() : List.of(ErrorForm.values());
    }

    /** Returns what the dial of a result shows for rotations; every point stands at the middle of its turned wedge. */
    static DialFigure.Input dial(Scene scene, Result result, ErrorForm form) {
        return new DialFigure.Input("relMSE (" + form.label() + ")", ResultCurves.of(result, form, false), scene.data().slice(),
                WedgeOverlap.dialDegrees(scene.data().slice(), O2.IDENTITY), false, List.of(), "", false, "");
    }

    /** Returns what becomes of errors and residuals with the horizon, the errors by target power as published. */
    static HorizonFigure.Input horizon(Result result) {
        return HorizonCurves.of(result, ErrorForm.POWER, "relMSE (power)", "");
    }

    /** Returns the losses of every model with the first seed. */
    static CurveFigure.Input losses(RunFolder run, Result result) {
        List<CurveFigure.Series> series = new ArrayList<>();
        for (Result.ModelResult model : result.models()) {
            double[] losses = LossHistory.losses(run.historyFile(result.seeds().getFirst(), model.name()));
            if (losses.length == 0) {
                continue;
            }
            double[] steps = new double[losses.length];
            for (int i = 0; i < steps.length; i++) {
                steps[i] = i + 1;
            }
            series.add(new CurveFigure.Series(model.name(), Role.of(model.side()), false, steps, losses));
        }
        return new CurveFigure.Input(series, "step, seed " + result.seeds().getFirst(), "loss", true, Double.NaN, "");
    }

    private void write(RunFolder run, String name, Figure figure) {
        Figure opaque = figure.on(Style.light().palette().panel());
        AtomicFiles.write(run.figure(name + ".svg"), SvgWriter.write(opaque));
        byte[] png;
        try {
            png = new PngWriter(home).write(opaque, PNG_SCALE);
        } catch (UnavailableException e) {
            LOG.warn("no PNG figures: {}", e.getMessage());
            return;
        }
        AtomicFiles.write(run.figure(name + ".png"), png);
    }
}
