package org.orbitarium.app.orbit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.orbitarium.app.shell.Key;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.figures.OrbitCurve;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.models.ModelKind;

/** Explains the flat curve in three steps, each with its number at the present g; lies over the dial's lower part. */
final class WhyPanel extends StackPane {

    private final WorkspaceStore store;
    private final OrbitModel model;
    private final VBox steps = new VBox();

    WhyPanel(WorkspaceStore store, OrbitModel model) {
        this.store = store;
        this.model = model;
        steps.getStyleClass().add("why");
        steps.setMaxSize(Region.USE_COMPUTED_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(steps, Pos.BOTTOM_CENTER);
        getChildren().add(steps);
        setPickOnBounds(false);
        setVisible(false);
        setMinSize(0, 0);
        store.property().subscribe(this::write);
        model.moment().subscribe(moment -> write());
    }

    Key key() {
        return Key.of(KeyCode.W);
    }

    void toggle() {
        setVisible(!isVisible());
        write();
    }

    private void write() {
        OrbitMoment moment = model.moment().get();
        if (!isVisible() || moment == null) {
            return;
        }
        O2 element = moment.request().element();
        String g = Math.round(element.angleDegrees()) % 360 + "°" + (element.mirror() ? ", mirrored" : "");
        steps.getChildren().setAll(
                line("1  The world commutes with g.", "Start and actions turned by g give the turned episode. Largest difference at "
                        + g + ":", Numbers.power(moment.worldDeviation(), 2) + " px"));
        for (OrbitMoment.ModelResidual residual : moment.residuals()) {
            boolean equivariant = residual.kind() == ModelKind.EQUIVARIANT;
            String claim = equivariant ? "2  The model commutes with g: " : "2′ This one does not: ";
            steps.getChildren().add(line(claim + residual.name() + ".",
                    "max |ρ(g)F(x, a) − F(g·x, g·a)|, where latents reach " + Numbers.three(residual.scale()) + ":",
                    OrbitInspector.value(residual.float32()) + " in float32, " + OrbitInspector.value(residual.float64()) + " in float64"));
        }
        steps.getChildren().add(line("3  g keeps lengths.", "So |F(g·x) − E(g·x′)| = |ρ(g)(F(x) − E(x′))| = |F(x) − E(x′)|: "
                + "the error at g is the error in the wedge. relMSE in the wedge → at g:", errors(moment)));
    }

    private String errors(OrbitMoment moment) {
        OrbitScene scene = moment.request().scene();
        if (scene.result() == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (OrbitCurve curve : OrbitCurves.of(scene.result(), store.get().form(), moment.request().element().mirror())) {
            double middle = (scene.wedge().from() + scene.wedge().to()) / 2;
            text.append(text.isEmpty() ? "" : "; ").append(curve.name()).append(' ')
                    .append(Numbers.three(curve.at(curve.mean(), middle))).append(" → ")
                    .append(Numbers.three(curve.at(curve.mean(), moment.request().element().angleDegrees())));
        }
        return text.toString();
    }

    private static VBox line(String claim, String words, String number) {
        Label first = new Label(claim);
        first.getStyleClass().add("panel-title");
        Label second = new Label(words);
        second.getStyleClass().add("footnote");
        second.setWrapText(true);
        Label third = new Label(number);
        third.getStyleClass().add("why-number");
        third.setWrapText(true);
        for (Label label : List.of(first, second, third)) {
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        return new VBox(2, first, second, third);
    }
}
