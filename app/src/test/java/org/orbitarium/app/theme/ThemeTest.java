package org.orbitarium.app.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.collections.ListChangeListener;
import javafx.css.CssParser;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.ToggleSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.UnavailableException;
import org.orbitarium.engine.figures.Face;
import org.orbitarium.engine.figures.Ink;
import org.orbitarium.engine.figures.Palette;
import org.orbitarium.engine.figures.Role;

/** Fonts and style sheets, on JavaFX's platform without a display. */
final class ThemeTest {

    private static final Pattern COLOUR = Pattern.compile("(-o-[a-z-]+): (#[0-9A-F]{6});");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theStyleSheetHasTheColoursOfTheFigures(Theme theme) throws IOException {
        Map<String, String> colours = new HashMap<>();
        Matcher matcher = COLOUR.matcher(Files.readString(Home.find().asset("css/" + theme.label() + ".css")));
        while (matcher.find()) {
            colours.put(matcher.group(1), matcher.group(2));
        }
        Palette p = theme.palette();
        Map<String, Ink> expected = new HashMap<>(Map.of("-o-panel", p.panel(), "-o-gutter", p.gutter(), "-o-raised", p.raised(),
                "-o-border", p.border(), "-o-selection", p.selection(), "-o-strong", p.strong(), "-o-base", p.base(), "-o-quiet", p.quiet(),
                "-o-wedge-text", p.wedgeText()));
        for (Role role : new Role[] {Role.EQUIVARIANT, Role.BASELINE, Role.TRUTH}) {
            String name = "-o-" + role.name().toLowerCase(java.util.Locale.ROOT);
            expected.put(name, p.mark(role));
            expected.put(name + "-text", p.text(role));
        }
        expected.forEach((name, ink) -> assertEquals(ink.hex(), colours.get(name), name));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void controlsAreNeutralInBothThemesAndNothingIsUnresolved(Theme theme) throws Exception {
        Toolkit.call(() -> {
            Typefaces.load(Home.find());
            List<String> errors = new ArrayList<>();
            ListChangeListener<CssParser.ParseError> listener = change -> CssParser.errorsProperty()
                    .forEach(error -> errors.add(error.getMessage()));
            CssParser.errorsProperty().addListener(listener);
            Label label = new Label("words");
            Button primary = new Button("Train");
            primary.setDefaultButton(true);
            Scene scene = new Scene(new VBox(label, primary, new RangeSlider(0, 1, 0.2, 0.4), new ToggleSwitch("on"),
                    new SegmentedButton()));
            StyleSheets.load(Home.find()).apply(theme, 1, Language.ENGLISH, scene);
            scene.snapshot(null);
            CssParser.errorsProperty().removeListener(listener);
            assertEquals(List.of(), errors);
            assertEquals(color(theme.palette().base()), label.getTextFill());
            assertEquals("Inter", label.getFont().getFamily());
            assertEquals(color(theme.palette().strong()), primary.getBackground().getFills().getLast().getFill(), "no blue button");
            assertEquals(28, primary.getHeight(), 0.01);
            return null;
        });
    }

    @Test
    void lengthsGrowAndHairLinesStay() {
        assertEquals(".a { -fx-font-size: 16.50px; -fx-border-width: 1px; -fx-padding: 0 12.00px 0 4; -fx-color: #12px; }",
                StyleSheets.scaled(".a { -fx-font-size: 11px; -fx-border-width: 1px; -fx-padding: 0 8px 0 4; -fx-color: #12px; }", 1.5));
    }

    @Test
    void chineseWordsAreSetInAFontThatHasThem() throws Exception {
        Toolkit.call(() -> {
            Typefaces faces = Typefaces.load(Home.find());
            assertEquals("Noto Sans CJK SC", faces.font(Face.WORDS, "轨道", 12).getFamily());
            assertEquals("Inter", faces.font(Face.WORDS, "orbit ×1.00", 12).getFamily());
            Label label = new Label("轨道");
            Scene scene = new Scene(new VBox(label));
            StyleSheets.load(Home.find()).apply(Theme.DARK, 1.5, Language.CHINESE, scene);
            scene.snapshot(null);
            assertEquals("Noto Sans CJK SC", label.getFont().getFamily());
            assertEquals(19.5, label.getFont().getSize(), 1e-6);
            return null;
        });
    }

    @Test
    void everyFaceIsTheShippedFont() throws Exception {
        Toolkit.call(() -> {
            Typefaces faces = Typefaces.load(Home.find());
            assertEquals("Inter Regular", faces.font(Face.WORDS, 12).getName());
            assertEquals("Inter Semi Bold", faces.font(Face.STRONG, 12).getName());
            assertEquals("Inter Italic", faces.font(Face.ITALIC, 12).getName());
            assertEquals("JetBrains Mono Regular", faces.font(Face.NUMBERS, 12).getName());
            Text digits = new Text("1111111111");
            digits.setFont(faces.font(Face.NUMBERS, 10));
            assertEquals(60, digits.getLayoutBounds().getWidth(), 0.5, "ten digits of 0.6 em");
            return null;
        });
    }

    @Test
    void missingFontsAreNamed(@TempDir Path empty) throws Exception {
        Toolkit.call(() -> {
            UnavailableException thrown = assertThrows(UnavailableException.class, () -> Typefaces.load(new Home(empty)));
            assertTrue(Objects.requireNonNull(thrown.getMessage()).contains("fonts"), thrown.getMessage());
            return null;
        });
    }

    private static Color color(Ink ink) {
        return Color.rgb(ink.red(), ink.green(), ink.blue());
    }
}
