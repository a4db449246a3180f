package org.orbitarium.engine.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.orbitarium.engine.base.Home;

/** Writes every figure in both themes and several sizes, to be looked at. Run by hand: {@code Gallery FOLDER}. */
final class Gallery {

    private Gallery() {
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        PngWriter png = new PngWriter(Home.find());
        for (Style style : new Style[] {Style.dark(), Style.light()}) {
            for (Map.Entry<String, Function<Style, Figure>> entry : figures().entrySet()) {
                Figure figure = entry.getValue().apply(style).on(style.palette().panel());
                Path file = folder.resolve(entry.getKey() + "-" + style.palette().name());
                Files.write(Path.of(file + ".png"), png.write(figure, 1));
                Files.writeString(Path.of(file + ".svg"), SvgWriter.write(figure));
            }
        }
    }

    private static Map<String, Function<Style, Figure>> figures() {
        Map<String, Function<Style, Figure>> all = new LinkedHashMap<>();
        all.put("dial-508", s -> DialFigure.build(Samples.dial(137), s, 508, 512));
        all.put("dial-452", s -> DialFigure.build(Samples.trainingDial(243), s, 452, 420));
        all.put("dial-320", s -> DialFigure.build(Samples.dial(45), s, 320, 320));
        all.put("dial-presenter", s -> DialFigure.build(Samples.dial(137), s.with(TypeScale.PRESENTER), 720, 720));
        all.put("dial-hover", s -> DialFigure.hover(Samples.dial(137), s, 508, 512, 242));
        all.put("arena-508", s -> ArenaFigure.build(Samples.arena(137, false), s, 508, 512));
        all.put("arena-452", s -> ArenaFigure.build(Samples.arena(20, true), s, 452, 420));
        all.put("arena-320", s -> ArenaFigure.build(Samples.arena(250, false), s, 320, 320));
        all.put("arena-presenter", s -> ArenaFigure.build(Samples.arena(137, false), s.with(TypeScale.PRESENTER), 690, 690));
        all.put("latents-1030", s -> LatentsFigure.build(latents(true), s, 1024, 200));
        all.put("latents-912", s -> LatentsFigure.build(latents(false), s, 912, 100));
        all.put("latents-600", s -> LatentsFigure.build(latents(true), s, 600, 300));
        all.put("curve-480", s -> CurveFigure.build(Samples.curves(400, true), s, 480, 240));
        all.put("curve-thin", s -> CurveFigure.build(Samples.curves(100_000, false), s, 640, 300));
        all.put("curve-290", s -> CurveFigure.build(Samples.curves(400, true), s, 290, 120));
        all.put("latents-tall", s -> LatentsFigure.build(latents(true), s, 1024, 710));
        all.put("curve-small", s -> CurveFigure.build(Samples.curves(400, true), s, 288, 60));
        all.put("panel", s -> PanelFigure.build("Orbit dial", "relMSE, mean of ratios", new LegendFigure.Input(java.util.List.of(
                new LegendFigure.Entry("Equivariant", Role.EQUIVARIANT, LegendFigure.Kind.LINE),
                new LegendFigure.Entry("Baseline", Role.BASELINE, LegendFigure.Kind.LINE),
                new LegendFigure.Entry("95 %, 5 seeds", Role.EQUIVARIANT, LegendFigure.Kind.BAND))),
                DialFigure.build(Samples.dial(90), s, 508, 512), s));
        all.put("dial-empty", s -> DialFigure.build(new DialFigure.Input("relMSE", java.util.List.of(), Samples.WEDGE, 0, false,
                java.util.List.of(), "", false, "NaN at step 812, variance hinge; last good kept"), s, 452, 420));
        all.put("arena-empty", s -> ArenaFigure.build(ArenaFigure.Input.empty(Samples.WEDGE, "Choose a scene"), s, 452, 420));
        for (int angle = 0; angle < 360; angle += 45) {
            int g = angle;
            all.put("turn-" + angle, s -> ArenaFigure.build(Samples.arena(g, g % 90 == 45), s, 452, 420));
        }
        all.put("dial-crowded", s -> DialFigure.build(Samples.crowdedDial(137), s, 508, 512));
        all.put("vectors-508", s -> ArenaFigure.build(Samples.vectors(137, false), s, 508, 512));
        all.put("vectors-320", s -> ArenaFigure.build(Samples.vectors(20, true), s, 320, 320));
        all.put("thumb-vectors", s -> ArenaFigure.thumbnail(Samples.vectors(137, false), s, 80, 56));
        all.put("thumb-dial", s -> DialFigure.thumbnail(Samples.dial(137), s, 80, 56));
        all.put("thumb-arena", s -> ArenaFigure.thumbnail(Samples.arena(137, false), s, 80, 56));
        return all;
    }

    private static LatentsFigure.Input latents(boolean float32) {
        return new LatentsFigure.Input(Samples.strips(), Samples.meter(float32));
    }
}
