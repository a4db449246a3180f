package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.LegendFigure;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.models.ModelKind;

/** What is drawn in the arena or on the stage, by colour and line. */
final class BodyLegend {

    private BodyLegend() {
    }

    /** Returns the truth and the models that are drawn. */
    static LegendFigure.Input of(@Nullable OrbitScene scene, Texts texts) {
        return new LegendFigure.Input(bodies(scene, texts));
    }

    /** Returns the same with the vectors that act. */
    static LegendFigure.Input withVectors(@Nullable OrbitScene scene, Texts texts) {
        List<LegendFigure.Entry> all = bodies(scene, texts);
        if (scene != null && scene.space() instanceof RigidPicture) {
            all.add(new LegendFigure.Entry(texts.get("head.spin"), Role.OTHER, LegendFigure.Kind.ARROW));
            all.add(new LegendFigure.Entry(texts.get("head.torque"), Role.OTHER, LegendFigure.Kind.THIN_ARROW));
        } else if (scene != null && scene.space() != null) {
            all.add(new LegendFigure.Entry(texts.get("head.action"), Role.OTHER, LegendFigure.Kind.ARROW));
        }
        return new LegendFigure.Input(all);
    }

    private static List<LegendFigure.Entry> bodies(@Nullable OrbitScene scene, Texts texts) {
        List<LegendFigure.Entry> all = new ArrayList<>();
        all.add(new LegendFigure.Entry(texts.get("head.truth"), Role.TRUTH, LegendFigure.Kind.LINE));
        if (scene != null) {
            for (OrbitScene.Trained trained : scene.spatial() ? scene.staged() : scene.models()) {
                all.add(new LegendFigure.Entry(trained.name(), trained.role(),
                        trained.kind() == ModelKind.BASELINE ? LegendFigure.Kind.DASHED : LegendFigure.Kind.LINE));
            }
        }
        return all;
    }
}
